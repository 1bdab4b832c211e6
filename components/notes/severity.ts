import type { Severity } from '../../utils/knowledge/misconception.ts';

/** A sign beside the colour and the line style, so that nothing is said by colour alone. */
export const SEVERITY_SIGN: Record<Severity, string> = { imprecise: '≈', misleading: '≠', harmful: '⚠' };
