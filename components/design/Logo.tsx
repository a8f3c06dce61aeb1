export interface LogoProps {
  readonly size?: number;
}

/** The mark: what was allowed above, what was received below, and the lit part between them. */
export function Logo({ size = 24 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b5a50" />
      <rect x="6" y="9" width="20" height="5.5" rx="2.75" fill="#ffffff" />
      <rect x="6" y="17.5" width="11" height="5.5" rx="2.75" fill="#8fd6c9" />
      <rect x="19" y="17.5" width="7" height="5.5" rx="2.75" fill="#ffc24a" />
    </svg>
  );
}
