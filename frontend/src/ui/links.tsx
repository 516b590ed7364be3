import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef, ReactNode } from 'react';

type Rest<Own> = Omit<ComponentPropsWithRef<'a'>, keyof Own | 'href'>;

/** A link in text that knows the rooms of the dashboard. Within a sentence (`inherit`) colour alone would not tell it apart. */
export const TextLink = createLink((props: AnchorProps & Rest<AnchorProps>) => (
  <Anchor underline={props.inherit === true ? 'always' : 'hover'} {...props} />
));

/** A link that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & Rest<ButtonProps>) => (
  <Button component="a" {...props} />
));

/** A link within a sentence to somebody else's page. */
export function OuterLink({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" underline="always" inherit>
      {children}
    </Anchor>
  );
}
