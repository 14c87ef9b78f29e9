import type { Origin } from '../../configuration/effective';
import type { FileConfiguration } from '../../configuration/fileConfiguration';
import { createTranslate, type Language } from '../../translate';
import type { Output } from '../output';

/** Tells what is wrong with configuration files, each thing once however many files it holds for. */
export interface ConfigurationRemarks {
  readonly tell: (configuration: FileConfiguration) => void;
  /** True once a configuration file was broken or could not be read: what was checked may not be what was meant. */
  readonly isUnsound: () => boolean;
}

export function createConfigurationRemarks(output: Output, language: Language): ConfigurationRemarks {
  const translate = createTranslate(language);
  const told = new Set<string>();
  let isUnsound = false;
  return {
    tell: ({ problems, isSound }) => {
      isUnsound ||= !isSound;
      for (const { location, message } of problems) {
        const text = `policy-lens: ${location ?? ''}: ${translate(message)}\n`;
        if (told.has(text)) continue;
        told.add(text);
        output.warn(text);
      }
    },
    isUnsound: () => isUnsound,
  };
}

/** Where a value comes from, for people. */
export function placeOf(origin: Origin): string {
  return origin.kind === 'folder' ? origin.settings : origin.kind;
}
