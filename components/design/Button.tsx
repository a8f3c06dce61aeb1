import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import '#components/design/Button.css';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'medium' | 'large';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode;
  readonly variant?: Variant;
  readonly size?: Size;
  readonly icon?: LucideIcon;
}

/** A button with words, and an icon before them where given. */
export function Button({
  children,
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={classOf(variant, size)}>
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </AriaButton>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: Variant;
  readonly size?: Size;
  readonly icon?: LucideIcon;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({
  href,
  children,
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
}: ButtonLinkProps) {
  return (
    <a href={href} className={classOf(variant, size)}>
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </a>
  );
}

function classOf(variant: Variant, size: Size): string {
  return `sl-button sl-button-${variant}${size === 'large' ? ' sl-button-large' : ''}`;
}
