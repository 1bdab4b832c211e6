import type { Misconception } from './misconception.ts';
import activationLockIphoneOnly from './misconceptions/activation-lock/activation-lock-iphone-only.json' with {
  type: 'json',
};
import activationLockProtectsData from './misconceptions/activation-lock/activation-lock-protects-data.json' with {
  type: 'json',
};
import appleNamesPreviousOwner from './misconceptions/activation-lock/apple-names-previous-owner.json' with {
  type: 'json',
};
import carrierUnlockIsActivationUnlock from './misconceptions/activation-lock/carrier-unlock-is-activation-unlock.json' with {
  type: 'json',
};
import imeiServiceUnlocksIcloud from './misconceptions/activation-lock/imei-service-unlocks-icloud.json' with {
  type: 'json',
};
import removeStolenDeviceFromAccount from './misconceptions/activation-lock/remove-stolen-device-from-account.json' with {
  type: 'json',
};
import restoreRemovesActivationLock from './misconceptions/activation-lock/restore-removes-activation-lock.json' with {
  type: 'json',
};
import appleAsksForCodes from './misconceptions/apple-account/apple-asks-for-codes.json' with {
  type: 'json',
};
import deathCertificateUnlocksPhone from './misconceptions/apple-account/death-certificate-unlocks-phone.json' with {
  type: 'json',
};
import lostRecoveryKeyNoProblem from './misconceptions/apple-account/lost-recovery-key-no-problem.json' with {
  type: 'json',
};
import passkeysLostWithPhone from './misconceptions/apple-account/passkeys-lost-with-phone.json' with {
  type: 'json',
};
import cardNumberStoredOnPhone from './misconceptions/apple-pay/card-number-stored-on-phone.json' with {
  type: 'json',
};
import thiefCanTapToPay from './misconceptions/apple-pay/thief-can-tap-to-pay.json' with { type: 'json' };
import appleOpensLockedNotes from './misconceptions/apps/apple-opens-locked-notes.json' with { type: 'json' };
import appsReadEachOther from './misconceptions/apps/apps-read-each-other.json' with { type: 'json' };
import appleRecoversBackupPassword from './misconceptions/backups/apple-recovers-backup-password.json' with {
  type: 'json',
};
import backupBringsBackOldPasscode from './misconceptions/backups/backup-brings-back-old-passcode.json' with {
  type: 'json',
};
import encryptedBackupUncrackable from './misconceptions/backups/encrypted-backup-uncrackable.json' with {
  type: 'json',
};
import icloudBackupEncryptedWithPasscode from './misconceptions/backups/icloud-backup-encrypted-with-passcode.json' with {
  type: 'json',
};
import icloudBackupEndToEndByDefault from './misconceptions/backups/icloud-backup-end-to-end-by-default.json' with {
  type: 'json',
};
import icloudBackupIncludesIcloudPhotos from './misconceptions/backups/icloud-backup-includes-icloud-photos.json' with {
  type: 'json',
};
import icloudBackupMovesKeychain from './misconceptions/backups/icloud-backup-moves-keychain.json' with {
  type: 'json',
};
import passwordChangeKillsBackups from './misconceptions/backups/password-change-kills-backups.json' with {
  type: 'json',
};
import syncIsBackup from './misconceptions/backups/sync-is-backup.json' with { type: 'json' };
import unencryptedBackupHasPasswords from './misconceptions/backups/unencrypted-backup-has-passwords.json' with {
  type: 'json',
};
import juiceJackingLockedIphone from './misconceptions/connections/juice-jacking-locked-iphone.json' with {
  type: 'json',
};
import oneWifiAddress from './misconceptions/connections/one-wifi-address.json' with { type: 'json' };
import privateBrowsingHidesFromNetwork from './misconceptions/connections/private-browsing-hides-from-network.json' with {
  type: 'json',
};
import eraseRemovesMdm from './misconceptions/device-management/erase-removes-mdm.json' with { type: 'json' };
import iphoneEncryptionIsOptional from './misconceptions/encryption/iphone-encryption-is-optional.json' with {
  type: 'json',
};
import lockedMeansEverythingSealed from './misconceptions/encryption/locked-means-everything-sealed.json' with {
  type: 'json',
};
import moveStorageToRead from './misconceptions/encryption/move-storage-to-read.json' with { type: 'json' };
import noPasscodeSameProtection from './misconceptions/encryption/no-passcode-same-protection.json' with {
  type: 'json',
};
import secureEnclaveHoldsFiles from './misconceptions/encryption/secure-enclave-holds-files.json' with {
  type: 'json',
};
import dfuBypassesPasscode from './misconceptions/erase-and-recovery/dfu-bypasses-passcode.json' with {
  type: 'json',
};
import eraseNeedsOverwriting from './misconceptions/erase-and-recovery/erase-needs-overwriting.json' with {
  type: 'json',
};
import erasedDataRecoverable from './misconceptions/erase-and-recovery/erased-data-recoverable.json' with {
  type: 'json',
};
import malwareSurvivesRestore from './misconceptions/erase-and-recovery/malware-survives-restore.json' with {
  type: 'json',
};
import appsSeeBiometrics from './misconceptions/face-id-and-touch-id/apps-see-biometrics.json' with {
  type: 'json',
};
import biometricsTransferWithBackup from './misconceptions/face-id-and-touch-id/biometrics-transfer-with-backup.json' with {
  type: 'json',
};
import biometricsUploaded from './misconceptions/face-id-and-touch-id/biometrics-uploaded.json' with {
  type: 'json',
};
import faceIdAsleep from './misconceptions/face-id-and-touch-id/face-id-asleep.json' with { type: 'json' };
import faceIdReplacesPasscode from './misconceptions/face-id-and-touch-id/face-id-replaces-passcode.json' with {
  type: 'json',
};
import passcodePromptMeansTampering from './misconceptions/face-id-and-touch-id/passcode-prompt-means-tampering.json' with {
  type: 'json',
};
import photoUnlocksFaceId from './misconceptions/face-id-and-touch-id/photo-unlocks-face-id.json' with {
  type: 'json',
};
import restartClearsLockout from './misconceptions/failed-attempts/restart-clears-lockout.json' with {
  type: 'json',
};
import sameWrongCodeCounts from './misconceptions/failed-attempts/same-wrong-code-counts.json' with {
  type: 'json',
};
import tenTriesAlwaysErases from './misconceptions/failed-attempts/ten-tries-always-erases.json' with {
  type: 'json',
};
import unlimitedGuesses from './misconceptions/failed-attempts/unlimited-guesses.json' with { type: 'json' };
import appleRecoversFilevault from './misconceptions/filevault/apple-recovers-filevault.json' with {
  type: 'json',
};
import filevaultOffIsPlaintext from './misconceptions/filevault/filevault-off-is-plaintext.json' with {
  type: 'json',
};
import filevaultPointlessOnAppleSilicon from './misconceptions/filevault/filevault-pointless-on-apple-silicon.json' with {
  type: 'json',
};
import filevaultSlowOnNewMacs from './misconceptions/filevault/filevault-slow-on-new-macs.json' with {
  type: 'json',
};
import macPasswordUnlimitedTries from './misconceptions/filevault/mac-password-unlimited-tries.json' with {
  type: 'json',
};
import t2EncryptsExternalDrives from './misconceptions/filevault/t2-encrypts-external-drives.json' with {
  type: 'json',
};
import airtagSecretTracker from './misconceptions/find-my/airtag-secret-tracker.json' with { type: 'json' };
import appleSeesFindMyLocations from './misconceptions/find-my/apple-sees-find-my-locations.json' with {
  type: 'json',
};
import appleTracksByImei from './misconceptions/find-my/apple-tracks-by-imei.json' with { type: 'json' };
import findMyNeedsInternet from './misconceptions/find-my/find-my-needs-internet.json' with { type: 'json' };
import findMyUselessWhenPoweredOff from './misconceptions/find-my/find-my-useless-when-powered-off.json' with {
  type: 'json',
};
import remoteEraseWorksOffline from './misconceptions/find-my/remote-erase-works-offline.json' with {
  type: 'json',
};
import turnOnFindMyAfterLoss from './misconceptions/find-my/turn-on-find-my-after-loss.json' with {
  type: 'json',
};
import adpCoversEverything from './misconceptions/icloud/adp-covers-everything.json' with { type: 'json' };
import appleReadsIcloudKeychain from './misconceptions/icloud/apple-reads-icloud-keychain.json' with {
  type: 'json',
};
import appleRecoversAdpData from './misconceptions/icloud/apple-recovers-adp-data.json' with { type: 'json' };
import icloudPhotosE2eByDefault from './misconceptions/icloud/icloud-photos-e2e-by-default.json' with {
  type: 'json',
};
import keychainEscrowUnlimited from './misconceptions/icloud/keychain-escrow-unlimited.json' with {
  type: 'json',
};
import calendarSpamMeansHacked from './misconceptions/malware/calendar-spam-means-hacked.json' with {
  type: 'json',
};
import iphoneNeedsAntivirus from './misconceptions/malware/iphone-needs-antivirus.json' with { type: 'json' };
import iphonesCannotBeHacked from './misconceptions/malware/iphones-cannot-be-hacked.json' with {
  type: 'json',
};
import jailbreakIsHarmless from './misconceptions/malware/jailbreak-is-harmless.json' with { type: 'json' };
import macsNeedNoProtection from './misconceptions/malware/macs-need-no-protection.json' with {
  type: 'json',
};
import popupMeansVirus from './misconceptions/malware/popup-means-virus.json' with { type: 'json' };
import imessagesNeverAccessible from './misconceptions/messages/imessages-never-accessible.json' with {
  type: 'json',
};
import cloneAndBruteForce from './misconceptions/passcode/clone-and-brute-force.json' with { type: 'json' };
import oldPasscodeAlwaysWorks from './misconceptions/passcode/old-passcode-always-works.json' with {
  type: 'json',
};
import passcodeHashCompared from './misconceptions/passcode/passcode-hash-compared.json' with {
  type: 'json',
};
import passcodeIsAppleAccountPassword from './misconceptions/passcode/passcode-is-apple-account-password.json' with {
  type: 'json',
};
import passcodeKeptByApple from './misconceptions/passcode/passcode-kept-by-apple.json' with { type: 'json' };
import passcodeStoredInSecureEnclave from './misconceptions/passcode/passcode-stored-in-secure-enclave.json' with {
  type: 'json',
};
import passcodeStoredOnDevice from './misconceptions/passcode/passcode-stored-on-device.json' with {
  type: 'json',
};
import shortPasscodeFineWithFaceId from './misconceptions/passcode/short-passcode-fine-with-face-id.json' with {
  type: 'json',
};
import simPinProtectsPhone from './misconceptions/passcode/sim-pin-protects-phone.json' with { type: 'json' };
import backgroundImprovementsOffForever from './misconceptions/system/background-improvements-off-forever.json' with {
  type: 'json',
};
import lockdownModeIsAntitheft from './misconceptions/system/lockdown-mode-is-antitheft.json' with {
  type: 'json',
};
import appleCanResetPasscode from './misconceptions/unlocking/apple-can-reset-passcode.json' with {
  type: 'json',
};
import appleMasterKey from './misconceptions/unlocking/apple-master-key.json' with { type: 'json' };
import icloudRemovesPasscodeKeepsData from './misconceptions/unlocking/icloud-removes-passcode-keeps-data.json' with {
  type: 'json',
};
import unlockSoftwareKeepsData from './misconceptions/unlocking/unlock-software-keeps-data.json' with {
  type: 'json',
};
import warrantUnlocksIphone from './misconceptions/unlocking/warrant-unlocks-iphone.json' with {
  type: 'json',
};

/** Every misconception that Errata knows, by topic and id. Tests parse each file; what ships is not parsed again. */
export const misconceptions = [
  activationLockIphoneOnly,
  activationLockProtectsData,
  appleNamesPreviousOwner,
  carrierUnlockIsActivationUnlock,
  imeiServiceUnlocksIcloud,
  removeStolenDeviceFromAccount,
  restoreRemovesActivationLock,
  appleAsksForCodes,
  deathCertificateUnlocksPhone,
  lostRecoveryKeyNoProblem,
  passkeysLostWithPhone,
  cardNumberStoredOnPhone,
  thiefCanTapToPay,
  appleOpensLockedNotes,
  appsReadEachOther,
  appleRecoversBackupPassword,
  backupBringsBackOldPasscode,
  encryptedBackupUncrackable,
  icloudBackupEncryptedWithPasscode,
  icloudBackupEndToEndByDefault,
  icloudBackupIncludesIcloudPhotos,
  icloudBackupMovesKeychain,
  passwordChangeKillsBackups,
  syncIsBackup,
  unencryptedBackupHasPasswords,
  juiceJackingLockedIphone,
  oneWifiAddress,
  privateBrowsingHidesFromNetwork,
  eraseRemovesMdm,
  iphoneEncryptionIsOptional,
  lockedMeansEverythingSealed,
  moveStorageToRead,
  noPasscodeSameProtection,
  secureEnclaveHoldsFiles,
  dfuBypassesPasscode,
  eraseNeedsOverwriting,
  erasedDataRecoverable,
  malwareSurvivesRestore,
  appsSeeBiometrics,
  biometricsTransferWithBackup,
  biometricsUploaded,
  faceIdAsleep,
  faceIdReplacesPasscode,
  passcodePromptMeansTampering,
  photoUnlocksFaceId,
  restartClearsLockout,
  sameWrongCodeCounts,
  tenTriesAlwaysErases,
  unlimitedGuesses,
  appleRecoversFilevault,
  filevaultOffIsPlaintext,
  filevaultPointlessOnAppleSilicon,
  filevaultSlowOnNewMacs,
  macPasswordUnlimitedTries,
  t2EncryptsExternalDrives,
  airtagSecretTracker,
  appleSeesFindMyLocations,
  appleTracksByImei,
  findMyNeedsInternet,
  findMyUselessWhenPoweredOff,
  remoteEraseWorksOffline,
  turnOnFindMyAfterLoss,
  adpCoversEverything,
  appleReadsIcloudKeychain,
  appleRecoversAdpData,
  icloudPhotosE2eByDefault,
  keychainEscrowUnlimited,
  calendarSpamMeansHacked,
  iphoneNeedsAntivirus,
  iphonesCannotBeHacked,
  jailbreakIsHarmless,
  macsNeedNoProtection,
  popupMeansVirus,
  imessagesNeverAccessible,
  cloneAndBruteForce,
  oldPasscodeAlwaysWorks,
  passcodeHashCompared,
  passcodeIsAppleAccountPassword,
  passcodeKeptByApple,
  passcodeStoredInSecureEnclave,
  passcodeStoredOnDevice,
  shortPasscodeFineWithFaceId,
  simPinProtectsPhone,
  backgroundImprovementsOffForever,
  lockdownModeIsAntitheft,
  appleCanResetPasscode,
  appleMasterKey,
  icloudRemovesPasscodeKeepsData,
  unlockSoftwareKeepsData,
  warrantUnlocksIphone,
] as unknown as readonly Misconception[];

const entries = new Map(misconceptions.map((misconception) => [misconception.id, misconception]));

/** The misconception with this id, or null. An id from before a renaming goes through {@link currentId} first. */
export function byId(id: string): Misconception | null {
  return entries.get(id) ?? null;
}
