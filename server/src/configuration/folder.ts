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

/** `glossary.yaml`, `glossary-budget.yaml`… */
export function isGlossaryName(name: string): boolean {
  return name.startsWith('glossary') && name.endsWith('.yaml');
}

export function isGlossaryLocation(location: Location): boolean {
  const nameStart = location.lastIndexOf('/') + 1;
  return location.slice(0, nameStart).endsWith(`/${CONFIGURATION_FOLDER}/`) && isGlossaryName(location.slice(nameStart));
}
