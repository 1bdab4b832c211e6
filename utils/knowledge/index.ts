// biome-ignore-all format: one sorted line an entry
import type { Misconception } from './misconception.ts';
import activationLockIphoneOnly from './misconceptions/activation-lock/activation-lock-iphone-only.json' with { type: 'json' };
import activationLockProtectsData from './misconceptions/activation-lock/activation-lock-protects-data.json' with { type: 'json' };
import appleCannotRemoveActivationLock from './misconceptions/activation-lock/apple-cannot-remove-activation-lock.json' with { type: 'json' };
import appleNamesPreviousOwner from './misconceptions/activation-lock/apple-names-previous-owner.json' with { type: 'json' };
import carrierUnlockIsActivationUnlock from './misconceptions/activation-lock/carrier-unlock-is-activation-unlock.json' with { type: 'json' };
import imeiServiceUnlocksIcloud from './misconceptions/activation-lock/imei-service-unlocks-icloud.json' with { type: 'json' };
import removeStolenDeviceFromAccount from './misconceptions/activation-lock/remove-stolen-device-from-account.json' with { type: 'json' };
import restoreRemovesActivationLock from './misconceptions/activation-lock/restore-removes-activation-lock.json' with { type: 'json' };
import appleAsksForCodes from './misconceptions/apple-account/apple-asks-for-codes.json' with { type: 'json' };
import deathCertificateUnlocksPhone from './misconceptions/apple-account/death-certificate-unlocks-phone.json' with { type: 'json' };
import lostRecoveryKeyNoProblem from './misconceptions/apple-account/lost-recovery-key-no-problem.json' with { type: 'json' };
import passcodeIsVerificationCode from './misconceptions/apple-account/passcode-is-verification-code.json' with { type: 'json' };
import passkeySendsBiometrics from './misconceptions/apple-account/passkey-sends-biometrics.json' with { type: 'json' };
import passkeysLostWithPhone from './misconceptions/apple-account/passkeys-lost-with-phone.json' with { type: 'json' };
import recoveryKeyIssuedAtSignup from './misconceptions/apple-account/recovery-key-issued-at-signup.json' with { type: 'json' };
import recoveryKeyUnlocksIphone from './misconceptions/apple-account/recovery-key-unlocks-iphone.json' with { type: 'json' };
import recoveryKeyViewableOnline from './misconceptions/apple-account/recovery-key-viewable-online.json' with { type: 'json' };
import cardNumberStoredOnPhone from './misconceptions/apple-pay/card-number-stored-on-phone.json' with { type: 'json' };
import thiefCanTapToPay from './misconceptions/apple-pay/thief-can-tap-to-pay.json' with { type: 'json' };
import appStoreOnlySource from './misconceptions/apps/app-store-only-source.json' with { type: 'json' };
import appleOpensLockedNotes from './misconceptions/apps/apple-opens-locked-notes.json' with { type: 'json' };
import appsReadEachOther from './misconceptions/apps/apps-read-each-other.json' with { type: 'json' };
import siriAudioNeverStored from './misconceptions/apps/siri-audio-never-stored.json' with { type: 'json' };
import appleRecoversBackupPassword from './misconceptions/backups/apple-recovers-backup-password.json' with { type: 'json' };
import backupBringsBackOldPasscode from './misconceptions/backups/backup-brings-back-old-passcode.json' with { type: 'json' };
import backupPasswordStoredInBackup from './misconceptions/backups/backup-password-stored-in-backup.json' with { type: 'json' };
import deletingBackupsResetsBackupPassword from './misconceptions/backups/deleting-backups-resets-backup-password.json' with { type: 'json' };
import encryptedBackupUncrackable from './misconceptions/backups/encrypted-backup-uncrackable.json' with { type: 'json' };
import icloudBackupEncryptedWithPasscode from './misconceptions/backups/icloud-backup-encrypted-with-passcode.json' with { type: 'json' };
import icloudBackupEndToEndByDefault from './misconceptions/backups/icloud-backup-end-to-end-by-default.json' with { type: 'json' };
import icloudBackupIncludesIcloudPhotos from './misconceptions/backups/icloud-backup-includes-icloud-photos.json' with { type: 'json' };
import icloudBackupMovesKeychain from './misconceptions/backups/icloud-backup-moves-keychain.json' with { type: 'json' };
import passwordChangeKillsBackups from './misconceptions/backups/password-change-kills-backups.json' with { type: 'json' };
import syncIsBackup from './misconceptions/backups/sync-is-backup.json' with { type: 'json' };
import unencryptedBackupHasPasswords from './misconceptions/backups/unencrypted-backup-has-passwords.json' with { type: 'json' };
import appleSeesSitesThroughPrivateRelay from './misconceptions/connections/apple-sees-sites-through-private-relay.json' with { type: 'json' };
import juiceJackingLockedIphone from './misconceptions/connections/juice-jacking-locked-iphone.json' with { type: 'json' };
import lockedIphoneSyncsWithAnyComputer from './misconceptions/connections/locked-iphone-syncs-with-any-computer.json' with { type: 'json' };
import oneWifiAddress from './misconceptions/connections/one-wifi-address.json' with { type: 'json' };
import privateBrowsingHidesFromNetwork from './misconceptions/connections/private-browsing-hides-from-network.json' with { type: 'json' };
import privateRelayIsVpn from './misconceptions/connections/private-relay-is-vpn.json' with { type: 'json' };
import eraseRemovesMdm from './misconceptions/device-management/erase-removes-mdm.json' with { type: 'json' };
import mdmReadsMessages from './misconceptions/device-management/mdm-reads-messages.json' with { type: 'json' };
import iphoneEncryptionIsOptional from './misconceptions/encryption/iphone-encryption-is-optional.json' with { type: 'json' };
import lockedMeansEverythingSealed from './misconceptions/encryption/locked-means-everything-sealed.json' with { type: 'json' };
import moveStorageToRead from './misconceptions/encryption/move-storage-to-read.json' with { type: 'json' };
import noPasscodeSameProtection from './misconceptions/encryption/no-passcode-same-protection.json' with { type: 'json' };
import noProtectionClassUnencrypted from './misconceptions/encryption/no-protection-class-unencrypted.json' with { type: 'json' };
import secureEnclaveHoldsFiles from './misconceptions/encryption/secure-enclave-holds-files.json' with { type: 'json' };
import secureEnclaveIsSeparateChip from './misconceptions/encryption/secure-enclave-is-separate-chip.json' with { type: 'json' };
import secureEnclaveOffWithoutPasscode from './misconceptions/encryption/secure-enclave-off-without-passcode.json' with { type: 'json' };
import uidMadeAtSetup from './misconceptions/encryption/uid-made-at-setup.json' with { type: 'json' };
import dfuBypassesPasscode from './misconceptions/erase-and-recovery/dfu-bypasses-passcode.json' with { type: 'json' };
import dfuRemovesEncryption from './misconceptions/erase-and-recovery/dfu-removes-encryption.json' with { type: 'json' };
import eraseNeedsOverwriting from './misconceptions/erase-and-recovery/erase-needs-overwriting.json' with { type: 'json' };
import erasedDataRecoverable from './misconceptions/erase-and-recovery/erased-data-recoverable.json' with { type: 'json' };
import malwareSurvivesRestore from './misconceptions/erase-and-recovery/malware-survives-restore.json' with { type: 'json' };
import appsSeeBiometrics from './misconceptions/face-id-and-touch-id/apps-see-biometrics.json' with { type: 'json' };
import biometricsTransferWithBackup from './misconceptions/face-id-and-touch-id/biometrics-transfer-with-backup.json' with { type: 'json' };
import biometricsUploaded from './misconceptions/face-id-and-touch-id/biometrics-uploaded.json' with { type: 'json' };
import faceIdAsleep from './misconceptions/face-id-and-touch-id/face-id-asleep.json' with { type: 'json' };
import faceIdReplacesPasscode from './misconceptions/face-id-and-touch-id/face-id-replaces-passcode.json' with { type: 'json' };
import fingerprintImageStored from './misconceptions/face-id-and-touch-id/fingerprint-image-stored.json' with { type: 'json' };
import passcodePromptMeansTampering from './misconceptions/face-id-and-touch-id/passcode-prompt-means-tampering.json' with { type: 'json' };
import photoUnlocksFaceId from './misconceptions/face-id-and-touch-id/photo-unlocks-face-id.json' with { type: 'json' };
import bruteForceTakesMinutes from './misconceptions/failed-attempts/brute-force-takes-minutes.json' with { type: 'json' };
import restartClearsLockout from './misconceptions/failed-attempts/restart-clears-lockout.json' with { type: 'json' };
import sameWrongCodeCounts from './misconceptions/failed-attempts/same-wrong-code-counts.json' with { type: 'json' };
import tenTriesAlwaysErases from './misconceptions/failed-attempts/ten-tries-always-erases.json' with { type: 'json' };
import unlimitedGuesses from './misconceptions/failed-attempts/unlimited-guesses.json' with { type: 'json' };
import appleRecoversFilevault from './misconceptions/filevault/apple-recovers-filevault.json' with { type: 'json' };
import filevaultMasterPasswordOpensAnyMac from './misconceptions/filevault/filevault-master-password-opens-any-mac.json' with { type: 'json' };
import filevaultOffIsPlaintext from './misconceptions/filevault/filevault-off-is-plaintext.json' with { type: 'json' };
import filevaultPointlessOnAppleSilicon from './misconceptions/filevault/filevault-pointless-on-apple-silicon.json' with { type: 'json' };
import filevaultSlowOnNewMacs from './misconceptions/filevault/filevault-slow-on-new-macs.json' with { type: 'json' };
import macPasswordUnlimitedTries from './misconceptions/filevault/mac-password-unlimited-tries.json' with { type: 'json' };
import t2EncryptsExternalDrives from './misconceptions/filevault/t2-encrypts-external-drives.json' with { type: 'json' };
import technicianUnlocksFilevault from './misconceptions/filevault/technician-unlocks-filevault.json' with { type: 'json' };
import airtagHasGps from './misconceptions/find-my/airtag-has-gps.json' with { type: 'json' };
import airtagSecretTracker from './misconceptions/find-my/airtag-secret-tracker.json' with { type: 'json' };
import appleSeesFindMyLocations from './misconceptions/find-my/apple-sees-find-my-locations.json' with { type: 'json' };
import appleTracksByImei from './misconceptions/find-my/apple-tracks-by-imei.json' with { type: 'json' };
import eraseEndsTracking from './misconceptions/find-my/erase-ends-tracking.json' with { type: 'json' };
import findMyNeedsInternet from './misconceptions/find-my/find-my-needs-internet.json' with { type: 'json' };
import findMyUselessWhenPoweredOff from './misconceptions/find-my/find-my-useless-when-powered-off.json' with { type: 'json' };
import remoteEraseNeedsSim from './misconceptions/find-my/remote-erase-needs-sim.json' with { type: 'json' };
import remoteEraseWorksOffline from './misconceptions/find-my/remote-erase-works-offline.json' with { type: 'json' };
import turnOnFindMyAfterLoss from './misconceptions/find-my/turn-on-find-my-after-loss.json' with { type: 'json' };
import adpCoversEverything from './misconceptions/icloud/adp-covers-everything.json' with { type: 'json' };
import appleReadsIcloudKeychain from './misconceptions/icloud/apple-reads-icloud-keychain.json' with { type: 'json' };
import appleRecoversAdpData from './misconceptions/icloud/apple-recovers-adp-data.json' with { type: 'json' };
import healthDataNotE2e from './misconceptions/icloud/health-data-not-e2e.json' with { type: 'json' };
import icloudAllEndToEnd from './misconceptions/icloud/icloud-all-end-to-end.json' with { type: 'json' };
import icloudPhotosE2eByDefault from './misconceptions/icloud/icloud-photos-e2e-by-default.json' with { type: 'json' };
import ispReadsIcloudData from './misconceptions/icloud/isp-reads-icloud-data.json' with { type: 'json' };
import keychainEscrowUnlimited from './misconceptions/icloud/keychain-escrow-unlimited.json' with { type: 'json' };
import appleNeverWarnsOfAttacks from './misconceptions/malware/apple-never-warns-of-attacks.json' with { type: 'json' };
import calendarSpamMeansHacked from './misconceptions/malware/calendar-spam-means-hacked.json' with { type: 'json' };
import gatekeeperAppStoreOnly from './misconceptions/malware/gatekeeper-app-store-only.json' with { type: 'json' };
import gatekeeperOffHarmless from './misconceptions/malware/gatekeeper-off-harmless.json' with { type: 'json' };
import hotBatteryMeansVirus from './misconceptions/malware/hot-battery-means-virus.json' with { type: 'json' };
import iphoneNeedsAntivirus from './misconceptions/malware/iphone-needs-antivirus.json' with { type: 'json' };
import iphonesCannotBeHacked from './misconceptions/malware/iphones-cannot-be-hacked.json' with { type: 'json' };
import jailbreakIsHarmless from './misconceptions/malware/jailbreak-is-harmless.json' with { type: 'json' };
import macsNeedNoProtection from './misconceptions/malware/macs-need-no-protection.json' with { type: 'json' };
import popupMeansVirus from './misconceptions/malware/popup-means-virus.json' with { type: 'json' };
import appleReadsImessagesInTransit from './misconceptions/messages/apple-reads-imessages-in-transit.json' with { type: 'json' };
import imessageIsSms from './misconceptions/messages/imessage-is-sms.json' with { type: 'json' };
import imessagesNeverAccessible from './misconceptions/messages/imessages-never-accessible.json' with { type: 'json' };
import cloneAndBruteForce from './misconceptions/passcode/clone-and-brute-force.json' with { type: 'json' };
import derivedKeyIsStored from './misconceptions/passcode/derived-key-is-stored.json' with { type: 'json' };
import oldPasscodeAlwaysWorks from './misconceptions/passcode/old-passcode-always-works.json' with { type: 'json' };
import passcodeHashCompared from './misconceptions/passcode/passcode-hash-compared.json' with { type: 'json' };
import passcodeIsAppleAccountPassword from './misconceptions/passcode/passcode-is-apple-account-password.json' with { type: 'json' };
import passcodeKeptByApple from './misconceptions/passcode/passcode-kept-by-apple.json' with { type: 'json' };
import passcodeStoredInSecureEnclave from './misconceptions/passcode/passcode-stored-in-secure-enclave.json' with { type: 'json' };
import passcodeStoredOnDevice from './misconceptions/passcode/passcode-stored-on-device.json' with { type: 'json' };
import screenTimePasscodeResetsLock from './misconceptions/passcode/screen-time-passcode-resets-lock.json' with { type: 'json' };
import shortPasscodeFineWithFaceId from './misconceptions/passcode/short-passcode-fine-with-face-id.json' with { type: 'json' };
import simPinProtectsPhone from './misconceptions/passcode/sim-pin-protects-phone.json' with { type: 'json' };
import backgroundImprovementsOffForever from './misconceptions/system/background-improvements-off-forever.json' with { type: 'json' };
import lockdownModeIsAntitheft from './misconceptions/system/lockdown-mode-is-antitheft.json' with { type: 'json' };
import removingRamResetsFirmwarePassword from './misconceptions/system/removing-ram-resets-firmware-password.json' with { type: 'json' };
import sipIsFirewall from './misconceptions/system/sip-is-firewall.json' with { type: 'json' };
import appleCanResetPasscode from './misconceptions/unlocking/apple-can-reset-passcode.json' with { type: 'json' };
import appleMasterKey from './misconceptions/unlocking/apple-master-key.json' with { type: 'json' };
import appleUnlocksBySilentUpdate from './misconceptions/unlocking/apple-unlocks-by-silent-update.json' with { type: 'json' };
import icloudRemovesPasscodeKeepsData from './misconceptions/unlocking/icloud-removes-passcode-keeps-data.json' with { type: 'json' };
import unlockSoftwareKeepsData from './misconceptions/unlocking/unlock-software-keeps-data.json' with { type: 'json' };
import warrantUnlocksIphone from './misconceptions/unlocking/warrant-unlocks-iphone.json' with { type: 'json' };

/** Every misconception that Errata knows, by topic and id. Tests parse each file; what ships is not parsed again. */
export const misconceptions = [
  activationLockIphoneOnly,
  activationLockProtectsData,
  appleCannotRemoveActivationLock,
  appleNamesPreviousOwner,
  carrierUnlockIsActivationUnlock,
  imeiServiceUnlocksIcloud,
  removeStolenDeviceFromAccount,
  restoreRemovesActivationLock,
  appleAsksForCodes,
  deathCertificateUnlocksPhone,
  lostRecoveryKeyNoProblem,
  passcodeIsVerificationCode,
  passkeySendsBiometrics,
  passkeysLostWithPhone,
  recoveryKeyIssuedAtSignup,
  recoveryKeyUnlocksIphone,
  recoveryKeyViewableOnline,
  cardNumberStoredOnPhone,
  thiefCanTapToPay,
  appStoreOnlySource,
  appleOpensLockedNotes,
  appsReadEachOther,
  siriAudioNeverStored,
  appleRecoversBackupPassword,
  backupBringsBackOldPasscode,
  backupPasswordStoredInBackup,
  deletingBackupsResetsBackupPassword,
  encryptedBackupUncrackable,
  icloudBackupEncryptedWithPasscode,
  icloudBackupEndToEndByDefault,
  icloudBackupIncludesIcloudPhotos,
  icloudBackupMovesKeychain,
  passwordChangeKillsBackups,
  syncIsBackup,
  unencryptedBackupHasPasswords,
  appleSeesSitesThroughPrivateRelay,
  juiceJackingLockedIphone,
  lockedIphoneSyncsWithAnyComputer,
  oneWifiAddress,
  privateBrowsingHidesFromNetwork,
  privateRelayIsVpn,
  eraseRemovesMdm,
  mdmReadsMessages,
  iphoneEncryptionIsOptional,
  lockedMeansEverythingSealed,
  moveStorageToRead,
  noPasscodeSameProtection,
  noProtectionClassUnencrypted,
  secureEnclaveHoldsFiles,
  secureEnclaveIsSeparateChip,
  secureEnclaveOffWithoutPasscode,
  uidMadeAtSetup,
  dfuBypassesPasscode,
  dfuRemovesEncryption,
  eraseNeedsOverwriting,
  erasedDataRecoverable,
  malwareSurvivesRestore,
  appsSeeBiometrics,
  biometricsTransferWithBackup,
  biometricsUploaded,
  faceIdAsleep,
  faceIdReplacesPasscode,
  fingerprintImageStored,
  passcodePromptMeansTampering,
  photoUnlocksFaceId,
  bruteForceTakesMinutes,
  restartClearsLockout,
  sameWrongCodeCounts,
  tenTriesAlwaysErases,
  unlimitedGuesses,
  appleRecoversFilevault,
  filevaultMasterPasswordOpensAnyMac,
  filevaultOffIsPlaintext,
  filevaultPointlessOnAppleSilicon,
  filevaultSlowOnNewMacs,
  macPasswordUnlimitedTries,
  t2EncryptsExternalDrives,
  technicianUnlocksFilevault,
  airtagHasGps,
  airtagSecretTracker,
  appleSeesFindMyLocations,
  appleTracksByImei,
  eraseEndsTracking,
  findMyNeedsInternet,
  findMyUselessWhenPoweredOff,
  remoteEraseNeedsSim,
  remoteEraseWorksOffline,
  turnOnFindMyAfterLoss,
  adpCoversEverything,
  appleReadsIcloudKeychain,
  appleRecoversAdpData,
  healthDataNotE2e,
  icloudAllEndToEnd,
  icloudPhotosE2eByDefault,
  ispReadsIcloudData,
  keychainEscrowUnlimited,
  appleNeverWarnsOfAttacks,
  calendarSpamMeansHacked,
  gatekeeperAppStoreOnly,
  gatekeeperOffHarmless,
  hotBatteryMeansVirus,
  iphoneNeedsAntivirus,
  iphonesCannotBeHacked,
  jailbreakIsHarmless,
  macsNeedNoProtection,
  popupMeansVirus,
  appleReadsImessagesInTransit,
  imessageIsSms,
  imessagesNeverAccessible,
  cloneAndBruteForce,
  derivedKeyIsStored,
  oldPasscodeAlwaysWorks,
  passcodeHashCompared,
  passcodeIsAppleAccountPassword,
  passcodeKeptByApple,
  passcodeStoredInSecureEnclave,
  passcodeStoredOnDevice,
  screenTimePasscodeResetsLock,
  shortPasscodeFineWithFaceId,
  simPinProtectsPhone,
  backgroundImprovementsOffForever,
  lockdownModeIsAntitheft,
  removingRamResetsFirmwarePassword,
  sipIsFirewall,
  appleCanResetPasscode,
  appleMasterKey,
  appleUnlocksBySilentUpdate,
  icloudRemovesPasscodeKeepsData,
  unlockSoftwareKeepsData,
  warrantUnlocksIphone,
] as unknown as readonly Misconception[];

const entries = new Map(misconceptions.map((misconception) => [misconception.id, misconception]));
let packed: ReadonlyMap<string, Misconception> = new Map();

/** Entries of the packs in use: found by {@link byId} from now on, instead of those given before. */
export function setPackEntries(ofPacks: readonly Misconception[]): void {
  packed = new Map(ofPacks.map((entry) => [entry.id, entry]));
}

/** The misconception with this id, or null. An id from before a renaming goes through {@link currentId} first. */
export function byId(id: string): Misconception | null {
  return entries.get(id) ?? packed.get(id) ?? null;
}
