/** The language of a report in VS Code. */
export const REPORT_LANGUAGE = 'policy-report';
/** The files whose terms reports are read with. */
export const GLOSSARY_FILES = '**/.policy-lens/glossary*.yaml';
export const PLAIN_LANGUAGE = 'plaintext';
/** Also the section of the settings: the client finds `policyLens.trace.server` by it. */
export const CLIENT_ID = 'policyLens';
export const CLIENT_NAME = 'Policy Lens';

/** What the server signs its diagnostics with. */
export const DIAGNOSTIC_SOURCE = 'policy-lens';

/** The commands, as package.json declares them. */
export const COMMANDS = {
  treatAsReport: 'policyLens.treatAsReport',
  treatAsPlainText: 'policyLens.treatAsPlainText',
  reopenWithRightEncoding: 'policyLens.reopenWithRightEncoding',
  showReading: 'policyLens.showReading',
  nextFinding: 'policyLens.nextFinding',
  previousFinding: 'policyLens.previousFinding',
  nextMention: 'policyLens.nextMention',
  previousMention: 'policyLens.previousMention',
  showEffectiveConfiguration: 'policyLens.showEffectiveConfiguration',
  completeAnnex: 'policyLens.completeAnnex',
  pruneIgnored: 'policyLens.pruneIgnored',
  restartServer: 'policyLens.restartServer',
  showOutput: 'policyLens.showOutput',
} as const;
