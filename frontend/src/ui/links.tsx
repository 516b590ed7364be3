import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Rest<Own> = Omit<ComponentPropsWithRef<'a'>, keyof Own | 'href'>;

/** A link in text that knows the rooms of the dashboard. */
export const TextLink = createLink((props: AnchorProps & Rest<AnchorProps>) => (
  <Anchor {...props} />
));

/** A link that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & Rest<ButtonProps>) => (
  <Button component="a" {...props} />
));
