/** The font, the tokens and the base that every surface stands on, in the order in which they build on each other. */
import '@fontsource-variable/inter/wght.css';
import '#components/design/tokens.css';
import '#components/design/base.css';
