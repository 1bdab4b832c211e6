import { i18n } from '#i18n';
import type { Meaning, Reason } from '../../utils/claims/finding.ts';

/** Why a sentence was seen and not marked, in the reader's language. */
export function reasonText(reason: Reason, exception = ''): string {
  return i18n.t(`reason.${reason}`, [exception]);
}

/** What words of a finding stood for. @param claim of the check, which stays in English like all of the knowledge */
export function meaningText(meaning: Meaning, claim: string): string {
  return i18n.t(`meaning.${meaning}`, [claim]);
}
