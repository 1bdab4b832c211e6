/** What no source settles, or nobody has looked up yet: no entry may say it, and no truth may depend on it. */
export const leftOut: readonly { subject: string; reason: string }[] = [
  {
    subject: 'Taking out memory to reset the firmware password of very old Macs',
    reason:
      'the guide documents only the reset through AppleCare; no Apple text on the memory trick was found, so the entry says nothing of those Macs and stays in shadow.',
  },
  {
    subject: 'What management can see on a company’s own device',
    reason:
      'Apple’s list of queries was not found in a stored copy; only the promise for User Enrollment was. No entry calls a company device private.',
  },
  {
    subject: 'Whether malware shows in the battery',
    reason:
      'Apple’s temperature article names ordinary reasons for warmth and does not speak of malware; the entry says only that warmth and drain prove nothing.',
  },
  {
    subject: 'The 72-hour old passcode under Stolen Device Protection',
    reason: 'no Apple text on the two together was found; the entry does not mention it.',
  },
  {
    subject: 'Which models can be found when switched off',
    reason:
      'press and forums disagree and no Apple list was found; the entry points to the power-off screen.',
  },
  {
    subject: 'What carriers and police can do with an IMEI',
    reason: 'outside Apple’s documentation; the entry speaks of Apple and Find My.',
  },
  {
    subject: 'Apple’s present wording on legal process',
    reason:
      'the guidelines of October 2025 could not be read; the entry rests on older editions and Apple’s privacy page.',
  },
  {
    subject: 'Apple’s own article on calendar spam',
    reason: 'its number was not found; the entry cites the general article on scams.',
  },
  {
    subject: 'Stolen Device Protection on by default',
    reason: 'press only; the stored Apple page says that it has to be turned on. No entry says either.',
  },
  {
    subject: 'End-to-end encryption of RCS',
    reason: 'announced as a beta; no Apple text on general availability was found.',
  },
  {
    subject: 'App marketplaces outside the European Union',
    reason: 'Japan is reported by the press only; the stored Apple page covers the European Union.',
  },
  {
    subject: 'Advanced Data Protection of those who already had it in the United Kingdom',
    reason: 'Apple spoke of new users; what followed was not found. Entries mention new users only.',
  },
  {
    subject: 'FileVault on by default, and its key in the Passwords app',
    reason: 'not looked up yet; the FileVault entries hold without it.',
  },
  {
    subject: 'Face data in diagnostics',
    reason:
      'older Apple texts had an opt-in; the guide of May 2024 does not mention it, and the entry follows the guide.',
  },
  {
    subject: 'Delay table, keybags, iCloud Backup and Find My in the 2026 edition',
    reason: 'no stored copy newer than May 2024; to be read again on the live site.',
  },
  {
    subject: 'Photos deleted on one device',
    reason:
      'nobody disputes that the deletion reaches iCloud, but Apple’s own sentence was not read; sync-is-backup stays in shadow.',
  },
  {
    subject: 'The location arrow as a sign of being watched',
    reason: 'met in threads; no Apple page on the arrow was found in a stored copy.',
  },
  {
    subject: 'A thief turning Find My off',
    reason:
      'met in threads; the stored page on Stolen Device Protection was read only in part, and not the part that would say what it takes.',
  },
  {
    subject: 'Unlinking AirPods by a reset, and changing the password of a disk image',
    reason: 'met once each; not looked up yet.',
  },
];
