import { join, type Location } from './locations';

/** The folder with a folder's settings and ignores. */
export const CONFIGURATION_FOLDER = '.policy-lens';
export const SETTINGS_FILE = 'settings.json';
export const IGNORE_FILE = 'ignore.json';

export function settingsLocation(folder: Location): Location {
  return join(folder, `${CONFIGURATION_FOLDER}/${SETTINGS_FILE}`);
}

export function ignoreLocation(folder: Location): Location {
  return join(folder, `${CONFIGURATION_FOLDER}/${IGNORE_FILE}`);
}
