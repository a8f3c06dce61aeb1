import type { LucideIcon } from 'lucide-react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import '#components/design/Button.css';
import '#components/design/Tooltip.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly icon: LucideIcon;
  /** What it does, told to screen readers and shown on hover and focus. */
  readonly label: string;
}

/** A button that is an icon only, with its words in a tooltip. */
export function IconButton({ icon: Icon, label, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton
        {...rest}
        aria-label={label}
        className="sl-button sl-button-quiet sl-button-icon-only"
      >
        <Icon size={16} aria-hidden />
      </AriaButton>
      <Tooltip className="sl-tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
