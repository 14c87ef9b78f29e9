import { configureFile, type FileConfiguration } from '../../../server/src/configuration/fileConfiguration';
import { readCommonSettings } from '../../../server/src/configuration/settingsFile';
import { DOUBLED_COMMA, URI } from './invented';

/** What holds for the invented document where a user set these checks. It lies in no folder. */
export function configured(checks: Readonly<Record<string, unknown>> = {}): FileConfiguration {
  const known = [DOUBLED_COMMA];
  const editor = { settings: readCommonSettings({ checks }, known), base: undefined };
  return configureFile(URI, { folders: [], editor, stored: undefined, home: undefined, known });
}
