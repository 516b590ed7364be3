import { createContext, use } from 'react';
import { resolveUrl, type Config } from './config';

const ConfigContext = createContext<Config>({ apiUrl: '' });

export const ConfigProvider = ConfigContext.Provider;

/** The configuration that was read at start. */
export function useConfig(): Config {
  return use(ConfigContext);
}

/** Makes addresses from the API (media links, the API explorer) absolute. */
export function useApiUrl(): (url: string) => string {
  const config = useConfig();
  return (url) => resolveUrl(config, url);
}
