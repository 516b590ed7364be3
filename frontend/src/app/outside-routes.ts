import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { room, root } from './frame-routes';
import { only } from './search';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./rooms/sign-in-room'), 'SignInRoom'),
  validateSearch: only('next'),
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./rooms/sign-up-room'), 'SignUpRoom'),
  validateSearch: only('next'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: room(() => import('./rooms/reset-password-room'), 'ResetPasswordRoom'),
  validateSearch: only('token'),
});
const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: '/verify-email',
  component: room(() => import('./rooms/verify-email-room'), 'VerifyEmailRoom'),
  validateSearch: only('token'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: room(() => import('./rooms/privacy-room'), 'PrivacyRoom'),
});
const terms = createRoute({
  getParentRoute: () => root,
  path: '/terms',
  component: room(() => import('./rooms/terms-room'), 'TermsRoom'),
});

/** The rooms that are open to everybody. */
export const outside = [signIn, signUp, resetPassword, verifyEmail, privacy, terms] as const;
