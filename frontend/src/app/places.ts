import {
  IconCalendar,
  IconChartLine,
  IconHistory,
  IconHome,
  IconMovie,
  IconPhotoVideo,
  IconPlugConnected,
  IconRoute,
  IconSettings,
  type Icon,
} from '@tabler/icons-react';

/** The rooms one can go to from anywhere, in their order. */
export const places = [
  { to: '/', name: 'home', icon: IconHome },
  { to: '/runs', name: 'runs', icon: IconMovie },
  { to: '/calendar', name: 'calendar', icon: IconCalendar },
  { to: '/pipelines', name: 'pipelines', icon: IconRoute },
  { to: '/library', name: 'library', icon: IconPhotoVideo },
  { to: '/history', name: 'history', icon: IconHistory },
  { to: '/analytics', name: 'analytics', icon: IconChartLine },
  { to: '/connections', name: 'connections', icon: IconPlugConnected },
  { to: '/settings', name: 'settings', icon: IconSettings },
] as const satisfies { to: string; name: string; icon: Icon }[];
