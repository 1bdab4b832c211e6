/**
 * What misconceptions are about: concept → words and phrases people use for it, in lower case. Hyphens, possessives and a plural
 * "s" need no spelling of their own. Wide on purpose: that a concept is there says only that a sentence could be about it.
 */
const lexicon = {
  iphone:
    'iphone, i phone, phone, handset, mobile, smartphone, cellphone, cell phone, cell, telephone, device, ios, apple device',
  ipad: 'ipad, tablet, ipados',
  mac: 'mac, macbook, imac, macos, os x, osx, laptop, notebook, desktop, apple silicon, mini, m1, m2, m3, m4, machine',
  computer:
    'computer, pc, laptop, itunes, finder, windows, mac, macbook, imac, desktop, machine, workstation, rig, gpu, mainframe, server, cluster, cloud instance',
  t2: 't2, apple silicon, silicon, m1, m2, m3, m4, security chip, m series, m chip, apple chip',
  chip: 'chip, nand, flash, ssd, memory, storage, board, logic board, motherboard, mainboard, soc, drive, disk, emmc, module',
  'external-drive':
    'external, usb, thumb drive, stick, thunderbolt, drive, disk, sd card, hdd, time machine, enclosure, removable, dongle, volume, memory card, samsung, lacie, seagate, dock, wd, sandisk, t7, my passport, second ssd, ssd',
  'secure-enclave':
    'secure enclave, enclave, sep, security chip, secure chip, secure element, security coprocessor, coprocessor, secure area, vault, se',
  passcode:
    'passcode, pass code, code, keycode, pin, pincode, digit, combination, screen lock, lock screen, lock code, unlock code, password, number, combo, numeral, lock, pin number, unlocking, figures, cipher, codeless, unlocker, hello screen, one before, one it replaced, unlock pw, pw',
  locked:
    'lock, locked, unlock, unlocked, unlocking, opened, open, opening, get in, gets in, get into, gets into, got in, getting in, let in, lets in, way in, break into, crack, cracked, cracking, bypass, bypassed, bypasses, access, enter, get past, gets past, lets you in, back in, get you in, get me in, gets you in, unlocker, let you in, getting you in, lock screen',
  'account-password':
    'apple id, appleid, apple account, icloud account, account, account password, icloud password, apple password, icloud, sign in, login, log in, store password, itunes password, id password, mail password, iforgot, email password',
  account:
    'account, apple id, appleid, apple account, icloud, id, profile, iforgot, login, sign in, signed in, logged in',
  password: 'password, passphrase, pass phrase, passwd, pw, secret, credential, login, logon, key',
  hash: 'hash, hashed, hashing, digest, checksum, sha, sha256, md5, one way, salted, fingerprint, scrambled, scramble, encrypted form, encoded, mathematical, hashes, compare, comparison, match, matches, shadow file, string',
  'derived-key':
    'derived, derive, derivation, derived key, key, kdf, pbkdf2, entangled, tangled, result, mixed, calculation',
  'master-key':
    'master key, master, backdoor, back door, skeleton key, key, universal, override, master password, master code, secret way, golden',
  'face-id':
    'face id, faceid, face, facial, truedepth, true depth, depth map, head, mug, selfie, likeness, looks, look alike, eye, features, biometric',
  'touch-id':
    'touch id, touchid, fingerprint, finger print, finger, thumb, thumbprint, print, biometric, fingertip, ridge',
  biometrics:
    'face id, faceid, face, facial, touch id, touchid, optic id, fingerprint, finger print, finger, thumb, thumbprint, print, biometric, biometry, fingertip, scan, scanner, sensor, features, ridge, looks, eye, head, template, mug, iris, faceprint, appearance, depth map',
  attempts:
    'attempt, try, tries, trying, tried, guess, guesses, guessing, guessed, wrong, incorrect, mistake, mistaken, bad code, failed, failure, fail, ten, tenth, 10, 10th, eleventh, twenty, hundred, thousand, times, goes, limit, unlimited, forever, indefinitely, again, retry, retries, repeat, repeating, repeated, shot, chance, mistype, mistyped, combination, error, input, entries, entering, entered, enter, punch, typing, as often, hammer, keep at it, strike, nine, patience, accept, keypad, cuts you off, cut off, stab, never, slower, sooner or later, lockout, brute force, cap, list of, every word, eventually, one by one, over and over',
  lockout:
    'delay, timer, timeout, time out, lockout, locked out, wait, waiting, waited, countdown, unavailable, disabled, cooldown, penalty, minute, hour, security lockout, block, blocked, clock, pause, period, sixty, lock, fresh tries, fresh set, right away, straight, again, slate, wrong, forget, forgotten, guess, tries, attempts, counter, ban, jail',
  restart:
    'restart, reboot, rebooted, restarted, restarting, rebooting, power, powering, powered, turn off, turning it off, turn it off, turned off, off and on, switch off, switching it off, switch it off, switched off, shut down, shutting, shut, hard reset, reset, boot, booting, battery, off, start up, volume and power, fresh boot, cold boot, hold the buttons, buttons, start afresh, started afresh, close the phone, logo',
  'brute-force':
    'brute, bruteforce, brute force, crack, cracked, cracking, guess, guesses, guessing, hack, hacked, break, broken, combination, farm, supercomputer, gpu, try, tries, trying, tried, run through, hammer, attack, forensic, every code, all the codes, hashcat, work out, find, unlock, figure out, churn, throw, bust, go through, getting through, tough, tougher, hard, secure, attempt limit, strong, breakable, attacked, impossible, uncrackable, safe, impenetrable, unbreakable, withstand, crackproof',
  clone:
    'copy, copied, copies, copying, clone, cloned, cloning, image, imaged, imaging, dump, dumped, duplicate, duplicated, pull, extract, extracted, desolder, desoldered, offline, elsewhere, another machine, another computer, take the chip, chip off, storage, flash, nand, data off, mirror, drive, chip, away from, own hardware, off the phone, blob',
  strength:
    'short, simple, simplest, easy, easiest, weak, strong, stronger, long, longer, four, four digit, 4 digit, 4, six, 6 digit, 0000, 1234, 123456, 1111, 111111, alphanumeric, complex, complicated, strength, length, matter, any, any old, difficult, hard, guessable, silly, obvious, rubbish, dumb, trivial, basic, birthday, irrelevant, whatever, lazy, pointless, letters, digits, makes no difference, tough, random',
  'no-passcode':
    "no passcode, without, no code, off, disabled, disable, no lock, no pin, unlocked, skip, never set, leave, remove, regardless, none, don't need, need, not needed, unnecessary, anyway, bother, not set, turn, drop, ditch, unprotected, passcodeless, isn't, set, switch, lacks, get rid, setting, passcode, code, pin",
  encryption:
    'encrypt, encrypted, encrypting, encryption, unencrypted, decrypt, decrypted, decrypting, decryption, cipher, ciphertext, plaintext, plain text, plain, clear text, cleartext, in the clear, clear, scramble, scrambled, crypto, sealed, seal, readable, unreadable, protected, protect, protection, secured, secure, security, safe, e2e, e2ee, end to end, key, private, naked, enciphered, ciphered, crypted, locked down, unscrambled, guards, shields, unlocked, unprotected, aes',
  'end-to-end':
    'end to end, e2e, e2ee, encrypted, encryption, encrypt, decrypt, only you, only me, only i, only we, only the owner, apple, they, nobody, no one, no body, private, sealed, unreadable, read, reading, see, look, peek, eyes, view, key, access, decode, snoop, hand over, spy',
  readable:
    'read, reading, readable, see, seen, view, look, peek, access, accesses, open, decrypt, snoop, spy, get at, hand over, know, hold, reach, eyes, visible, key, monitor, watch, check, copy, collect, encrypt, private, privacy, protected, protect, shielded, shield, secure, safe, data, photos, chats, stops people, information, reveal, revealed, shown, learn, told, tell, located, locate, track, follow, siphon, follow',
  store:
    'store, stored, storing, storage, keep, kept, keeping, save, saved, saving, hold, held, holding, live, living, sit, sat, sitting, reside, residing, copy, copies, record, recorded, recording, write, written, wrote, remember, memory, memorised, memorized, local, locally, located, log, logged, contain, contained, stash, stashed, tuck, tucked, archive, archived, database, file, filed, hide, hidden, deposit, deposited, retain, retained, cache, cached, put, stay, inside, list, somewhere, place, nowhere else, burned, stuck, embedded, found, chip, partition, on the phone, on the device, on the handset, on your phone, on your iphone, on the iphone, on it, in there, home, maintains, possession, carry, carries, has your, has it',
  upload:
    'upload, uploaded, uploading, send, sent, sending, server, cloud, icloud, cupertino, database, transmit, transmitted, collect, collected, apple, sync, synced, online, stored, backup, backed up, share, shared, back up, hq',
  apple:
    'apple, cupertino, apple support, support, genius, genius bar, apple store, store, they, them, their, company, staff, advisor, agent, rep, representative, technician, tech, tech support, applecare, engineer, employee, helpdesk, help desk, hotline, itunes, customer service, service centre, service center, service, manufacturer, security team, tim cook, specialist, someone, head office, hq, call, team',
  'store-staff':
    'apple, store, genius, genius bar, support, staff, technician, tech, apple store, advisor, agent, rep, representative, they, them, applecare, hotline, help line, helpline, helpdesk, chat, call, ring, phone them, service, counter, shop, employee, engineer, guys, someone, mall, remotely, appointment, senior, people, desk, tool, specialist, repair, help',
  'unlock-tool':
    'software, tool, program, programme, app, application, utility, unlocker, 4ukey, tenorshare, dr fone, imyfone, lockwiper, anyunlock, third party, kit, download, package, hack, service, product, suite, license, unlock, remover, box, pc, vendor, shop, exe, desktop, dongle, site, website, internet, thing, one of those, pro version, paid, free ones, free trial, companies, developers, try the free',
  police:
    'police, warrant, court, court order, judge, judicial, law, law enforcement, fbi, cop, detective, subpoena, subpoenaed, investigator, investigation, prosecutor, magistrate, authority, authorities, legal, government, agency, agencies, sheriff, officer, feds, dea, crime, criminal, lawyer, attorney, order, paperwork, papers, homicide, state, search, interpol, bobby, arrested, district attorney, police department, spooks',
  'previous-owner':
    'owner, previous owner, seller, sold, former, name, who, whose, identity, details, contact, email, address, first user, holder, person, someone, registered, belong, belonged, buyer, guy, lady, man, woman, phone number, bought, purchased, stranger, chap, vendor, used, account, apple id, imei, proof, masked, customer, them, whom',
  carrier:
    'carrier, network, at t, at&t, att, verizon, t mobile, vodafone, provider, operator, sim lock, sim unlock, carrier lock, factory unlock, o2, ee, orange, telekom, phone company, three, sprint, telco, contract, any network, sim, network unlock, sim free, unlocked, mobile company',
  employer:
    'employer, boss, company, corporate, work, workplace, school, university, college, business, firm, enterprise, office, organisation, organization, district, it department, it dept, admin, administrator, managed, manage, management, mdm, remote management, enrol, enroll, enrolled, enrolment, enrollment, supervised, supervision, profile, job, bank, hospital, dep, leased, fleet, intune, jamf, council, charity, owned',
  thief:
    'thief, thieves, steal, stole, stolen, stealing, theft, crook, robber, robbed, robbery, criminal, pickpocket, burglar, mugger, mugged, nicked, snatched, snatcher, pinched, swiped, lost, lose, losing, loss, missing, whoever, anyone, anybody, finder, finds, someone, somebody, stranger, disappeared, gone, taken, took, fence, bad guy, fell out, left it, misplaced, misplace, person, stalker, nick, robs',
  erase:
    'erase, erased, erasing, erasure, erasion, wipe, wiped, wiping, reset, resetting, factory, factory reset, restore, restored, restoring, reinstall, reinstalled, reinstalling, format, formatted, formatting, delete, deleted, deleting, dfu, recovery mode, itunes, clean, clear, cleared, clearing, nuke, nuked, zap, zapped, self destruct, destroy, destroyed, reflash, reflashed, reflashing, flash, flashed, flashing, set up, setup, start over, blank, brick, bricked, overwrite, overwritten, overwriting, gone, empty, empties, scratch, purge, purged, shred, remove, removed, fresh, scrub, new, lose, lost, kill, throws away, bin, binned, kaput, vanish, goodbye, remnants, shredder, shredded, zero, zeroes, passes, seven, write over, written over, over, contents, tidy, burns, hello screen, reformatting, reformat, reset',
  recover:
    'recover, recovered, recovery, undelete, undeleted, retrieve, retrieved, retrievable, get back, bring back, back, restore, restored, pull, dig, rescue, resurrect, salvage, salvaged, extract, carve, carving, forensic, software, read, scan, recoverable, reconstruct, rebuild, find, disk drill, get your, data, photo, picture, everything, remain, left, still there, dig up, digging, undone, reverse, reversed, reconstructed, get at, return, fish, old stuff',
  'dfu-mode':
    'dfu, recovery mode, recovery, restore mode, safe mode, mode, boot mode, bootloader, restore screen, cable, itunes, side button, volume',
  jailbreak:
    'jailbreak, jail break, jailbroken, jailbreaking, jailbroke, unc0ver, checkra1n, checkrain, palera1n, dopamine, cydia, sileo, root, rooted, rooting, tweak, jb, modded, modding, unlocking ios, freedom, taking control, file manager, themes',
  update:
    'update, updated, updating, patch, patched, patches, fix, fixes, fixed, response, rsr, security response, background, improvement, bsi, upgrade, hotfix, security update, repair, toggle, switch, ios',
  malware:
    'malware, virus, viruses, spyware, trojan, hack, hacked, hacker, hacking, infected, infect, infection, compromise, compromised, worm, ransomware, pegasus, keylogger, bug, bugged, breach, breached, exploit, exploited, antivirus, adware, rootkit, spy, spied, spying, attack, attacked, attacker, malicious, nasty, nasties, threat, broken into, break into, breaks into, broke into, get into, gets into, got into, gotten into, get in, gets in, taken over, take over, bulletproof, immune, hijacked, intruder, stalkerware, monitored, watched, watching, listening, tapped, penetrated, invaded, bad stuff, something bad, safe, dodgy, warning, inside, someone in, controls your, remote access, tracking, snooping, impenetrable, invulnerable',
  safe: 'safe, safely, secure, securely, security, protection, protected, protect, risk, risky, riskier, risk free, harmless, harm, danger, dangerous, vulnerable, weaken, weaker, sandbox, intact, bank, banking, malware, virus, hack, hacked, defence, defense, wall, guard, safety, costs you, costs nothing, legal, protects, danger, loses nothing',
  popup:
    'popup, pop up, popped up, message, warning, alert, page, webpage, web page, website, site, notice, ad, advert, banner, notification, safari, browser, box, window, warned, screen, tab, flashing, detected, text, pops up, pop, told',
  calendar:
    'calendar, event, invite, invitation, appointment, ical, diary, meeting, reminder, entries, agenda, schedule, planner, date, subscription',
  heat: 'hot, heat, heating, heated, warm, warmth, overheat, overheating, battery, drain, drained, draining, temperature, burning, flat, charge, juice, toasty, cook, fever, percent, overnight',
  'contact-by-apple':
    'apple, support, agent, advisor, rep, representative, caller, call, called, calling, ring, ask, asked, asking, request, reqests, verify, verification, verifies, security team, legit, legitimate, official, employee, technician, identify, staff, genuine, tell, hand over, give',
  'secret-code':
    'code, verification, verification code, password, passcode, recovery key, key, credential, login, pin, digit, 2fa, otp, number, secret',
  'recovery-key':
    'recovery key, recover key, recovery code, rk, key, 28, code, 28 character, characters, recovery',
  'verification-code':
    'verification, verification code, two factor, 2fa, second factor, two step, six digit, 6 digit, code, sign in, login, log in, prompt',
  'recovery-method':
    'recovery, recovery key, recovery contact, account recovery, apple, support, they, iforgot, genius, store, trusted device, key, help',
  death:
    'death, death certificate, dead, deceased, decedent, died, die, late, pass, passed, passes, passed away, heir, estate, executor, widow, widower, inherit, inheritance, funeral, legacy, certificate, probate, will, relative, next of kin, kin, bereaved, coroner, solicitor, beneficiary, family, father, mother, dad, mum, mom, husband, wife, brother, sister, son, daughter, uncle, aunt, grandma, grandfather, grandpa, nan, gone, registrar, obituary, grave, inherited, loved one',
  passkey: 'passkey, pass key, fido, webauthn, private key, fido2',
  'only-one-device':
    'phone, iphone, handset, device, lose, losing, lost, break, broken, one, only, stuck, gone, die, copy, new, tied, bound, leave, backup, stolen, drop, lock, locked, smashed, replace, chip, hardware, drown',
  filevault:
    'filevault, file vault, fv, fv2, encrypt, encrypted, encrypting, encryption, disk encryption, unencrypted, plain, plaintext, cleartext, in the clear, clear, readable, scrambled, decrypt, decrypted, ssd, drive, turn on, convert, converting, conversion, disk, button, recovery key, locked, volume',
  backup:
    'backup, back up, backed up, backing up, itunes, finder, restore, restored, restoring, archive, snapshot, copy, copies, icloud, saved, image, encrypted, plain, unencrypted, both kinds, both types, file, computer',
  icloud:
    'icloud, i cloud, cloud, apple, server, sync, synced, syncing, online, account, drive, backup, stored, apple id',
  photos:
    'photo, photograph, picture, pic, image, library, camera roll, video, album, shot, snap, snapshot, selfie, memories, foto, media, gallery, camera, document, file, note, data, stuff, content',
  'cloud-data':
    'photo, photograph, picture, pic, note, drive, document, file, icloud, camera roll, library, album, image, video, data, everything, cloud, stuff, content, pages, memo, spreadsheet, snap',
  keychain:
    'keychain, key chain, icloud keychain, password, login, credential, passcode, wi fi, wifi, account, escrow, saved password, security code, code, sign in details, saved in safari, sign in, safari, secret, autofill, pws',
  'advanced-data-protection':
    'advanced data protection, advanced data, adp, advanced protection, advanced, data protection, end to end, e2e, e2ee, encrypted, recovery key, recovery contact, recovery method',
  'mail-contacts-calendar':
    "mail, email, e mail, contact, calendar, appointment, address book, everything, all, every, nothing, entire, whole, full, any, anything, inbox, each, agenda, diary, correspondence, metadata, meeting, album, complete, completely, cover, covered, exception, total, totally, schedule, phone number, what's in, the lot, birthdays, message, entirely, single, address, across the board, letter",
  'locked-note': 'note, memo, notes app, locked note, notes password',
  'activation-lock':
    'activation lock, activation, activate, activated, activating, icloud lock, icloud locked, icloud, lock, locked, unlock, unlocked, unlocking, find my, fmi, apple id, account, hello screen, bypass, previous owner, owner, al, server, reuse, stolen, password, login, sign in, tied, belong, belonged, someone else, another person, locked to, seller, removal, watch',
  'find-my':
    'find my, findmy, find my iphone, fmi, fmip, find, finding, findable, found, locate, located, locating, locatable, location, track, tracked, tracking, tracker, trackable, trace, traced, traceable, untraceable, map, position, whereabouts, where, gps, spot, pinpoint, ping, pinged, lost mode, see, seen, show, dot, icloud.com, follow, signal, detect, remotely, invisible, visible, report, sound, vanish, beacon, search, mark as lost, reported, disappear, look, looking for it, looking, locator, finder, web console, setting, hunting, hunt, recover, goes dark, untrackable, retrieve, radio, emit',
  offline:
    'offline, off line, internet, wifi, wi fi, online, data, mobile data, signal, cellular, connection, connected, connect, network, airplane, airplane mode, flight mode, coverage, reception, disconnected, sim, 4g, 5g, lte, service, instant, instantly, immediate, immediately, right away, straight away, at once, the moment, the second, the minute, no matter, even, off, remotely, web, bluetooth, hotspot, link, dead zone, plan, unplugged, basement, right then, seconds, aeroplane, aeroplane mode, plane mode',
  'powered-off':
    'off, power, powered, powering, dead, flat, battery, shut, switched off, shut down, die, died, drained, run out, runs out, juice, charge, turned off, switches, empty, dark, out of power, out of battery, shutdown, turn',
  imei: 'imei, serial, serial number, number, carrier, provider, network, operator, police, cop, apple, sim, tower, meid, blacklist, identifier, isp, supplier, removal, insider, companies, permanent',
  'remote-erase':
    'erase, erased, erasing, wipe, wiped, wiping, delete, deleted, deleting, remote, remotely, command, nuke, nuked, destroy, destroyed, clear, cleared, gone, kill, empties, blank, clean, find my, lock, locked, reset, remove, removed, lost mode, lose, zap, burn, data, bricks, blanked',
  'enable-find-my':
    'turn, turned, turning, enable, enabled, enabling, activate, activated, activating, switch, switched, switching, set up, start, on, remotely, icloud.com, website, afterwards, later, log, log in, add, computer, browser, now',
  remove:
    'remove, removed, removing, delete, deleted, deleting, take, taken, taking, took, sign out, unlink, unlinked, unlinking, clear, drop, dropping, off, unpair, kick, disconnect, disconnecting, get rid, strike, erase, detach, cut, deregister, dissociate, disassociate, click, disown, forget, unregister, ditch, purge, out, removal, unlist, release, untie, wipe, gone, sever, detaching, scrub, account, quit, severed, tied, link, no longer, leave, leaving, take it out, list, listed, keep, keeping, remains',
  airtag: 'airtag, air tag, apple tag, tag, tracker, tracking, tracked, track, find my',
  stalking:
    'know, knowing, notice, noticing, noticed, secret, secretly, hidden, hide, hiding, without, unaware, unnoticed, alert, alerted, silent, silently, never, detect, detected, undetected, undetectable, warn, warned, follow, followed, track, tracking, tracked, aware, realise, realize, suspect, invisible, discover, spy, tell, clue, find out, stealth, tip off, tips off, perceive, sneaky, discreet, beep, sound, watch, notification, idea, find, wise',
  gatekeeper:
    'gatekeeper, gate keeper, notarization, notarisation, notarized, notarised, notarize, unidentified developer, unidentified, unverified, spctl, quarantine, anywhere, security and privacy, right click, developer, app store, block, warning',
  app: 'app, application, program, facebook, instagram, tiktok, whatsapp, snapchat, temu, shein, google, meta, game, developer, third party, bank, banking, software, website, company, social media, uber, dev, torch, flashlight',
  'personal-data':
    'photo, picture, camera, mic, microphone, contact, location, message, data, password, read, see, listen, access, look, file, spy, private, chat, steal, grab, snoop, collect',
  imessage:
    'imessage, message, text, texting, texted, chat, conversation, blue, blue bubble, bubble, messaging, thread, history, sms, messenger',
  wallet:
    'apple pay, applepay, wallet, card, payment, pay, paid, paying, contactless, tap, tapping, tapped, taping, credit, debit, visa, mastercard, amex, bank, buy, buying, purchase, shop, shopping, merchant, retailer, terminal, till, spend, nfc, checkout, cashier, money, spending power',
  siri: 'siri, hey siri, dictation, voice assistant, assistant, voice, recording, audio',
  'private-relay':
    'private relay, relay, icloud relay, icloud plus, icloud+, proxy, hop, browsing, browse, surf, surfing, site, sites, website, web, web address, address, destination, page, pages, traffic',
  vpn: 'vpn, virtual private network, private network, tunnel, traffic',
  'private-browsing':
    'private browsing, private browser, private mode, private tab, private window, private, privately, incognito, inprivate, safari, history, tab, window, browsing, browser, browse',
  'network-observer':
    'isp, internet provider, provider, employer, boss, school, company, work, network, wifi, wi fi, wi-fi, router, admin, it, university, college, comcast, telecom, operator, office, teacher, internet company, hotel, see, trace, anonymous, invisible, hide, hidden, know, track, anyone, nobody, no one, spy, log, landlord, parents, dad, mum, mom, library, carrier, telco, government',
  'wifi-address':
    'mac address, address, hardware address, hardware id, hardware, mac, wifi, wi fi, network, hotspot, router, identifier, id, number, bluetooth, tracking, track, access point, follow, beacon',
  usb: 'usb, charger, charging, charge, charged, cable, port, socket, juice jacking, jacking, outlet, plug, plugged, plugging, power bank, powerbank, kiosk, dock, lead, wire, station, connect, connecting, connected, cord, connector, public, airport, pump',
  'lockdown-mode': 'lockdown, lock down, lockdown mode',
  memory: 'ram, memory, dimm, sticks, module',
  'screen-time': 'screen time, screentime, screen time code, restrictions, parental, kids',
  health: 'health, medical, heart rate, heart, step, workout, fitness, sleep, cycle',
  'sim-pin': 'sim, sim pin, simpin, sim code, sim card, puk, carrier, provider, pin, esim, network',
  asleep:
    'sleep, sleeping, asleep, slept, eye, closed, nap, napping, snooze, snoozing, bed, unconscious, dream, passed out, knocked out, drunk, out cold, night, dozing, doze, snoring, slumber, shut, kip, drugged, slumbering, nod off, awake, wakefulness, pillow, attention, lids, scan, scans, scanner, recognise, recognize',
  'picture-of-face':
    'photo, photograph, picture, pic, image, video, selfie, print, printout, printed, snapshot, portrait, foto, still, facebook, instagram, profile, mask, screen, poster, clip, footage, facetime, passport, snap, likeness, headshot',
  'old-passcode':
    'old, previous, prior, former, before, earlier, last, past, preceding, original, first, used to, replaced, had, ex, superseded, retired, changed, changing, replace, beforehand, penultimate, second, both, two, years ago, switched, mine',
  'same-again':
    'same, identical, repeat, repeated, repeating, repeatedly, over and over, again, twice, ten times, 1234, each time, every time, every, always, one wrong, duplicate, retype, count, counted, counter, retry, retrying, one code, differ, different, another',
  resist:
    'malware, virus, spyware, infection, infected, hack, hacked, hacker, trojan, pegasus, rootkit, bug, compromised, stalkerware, keylogger, implant, exploit, attacker, whatever, logging, spying, something, backdoor, malicious, rogue, bad, parasite, it hides',
  survive:
    'survive, surviving, survived, remain, remained, stay, come back, comes back, coming back, back, still, persist, persistent, reappear, return, get rid, gets rid, remove, stick, embedded, deep, there, rid, new phone, buy, firmware, hidden, hides, infected, reinfect, help, useless, pointless, kill, outlives, beyond, live, clean, immune, bin, replace, throw, untouched, cure, permanent, forever, waste, solve, fix',
  'never-get':
    'never, miss, missed, missing, lose, lost, without, forever, permanently, for good, again, unprotected, exposed',
  uid: 'uid, unique id, unique key, hardware key, device key, fused, fuse, encryption key, key',
  sip: 'sip, system integrity protection, integrity protection, csrutil, rootless',
} as const;

/** Id of a concept, for example "activation-lock". */
export type Concept = keyof typeof lexicon;

export const concepts = Object.keys(lexicon) as readonly Concept[];

/** Where a concept is named: index of its first token, and one past its last. */
export interface Mention<Id extends string = string> {
  concept: Id;
  start: number;
  end: number;
}

/** The word without possessive and plural ending; the word itself where it has none. */
function stem(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("s'") ? word.slice(0, -1) : word;
  return bare.length > 3 && bare.endsWith('s') ? bare.slice(0, -1) : bare;
}

interface Phrase<Id> {
  concept: Id;
  words: string[];
}

function byFirstWord<Id extends string>(lists: Readonly<Record<Id, string>>): Map<string, Phrase<Id>[]> {
  const found = new Map<string, Phrase<Id>[]>();
  for (const [concept, list] of Object.entries(lists) as [Id, string][]) {
    for (const phrase of list.split(', ')) {
      const words = phrase.split(/[ -]/);
      const first = words[0] as string;
      const others = found.get(first);
      if (others) others.push({ concept, words });
      else found.set(first, [{ concept, words }]);
    }
  }
  return found;
}

/** Finds concepts by the words and phrases that people use for them. */
export class Lexicon<Id extends string> {
  /** First word of a phrase → the phrases that start with it. */
  #phrases: ReadonlyMap<string, readonly Phrase<Id>[]> | undefined;
  readonly #lists: Readonly<Record<Id, string>>;

  /** @param phrases concept → words and phrases in lower case, joined by ", " */
  constructor(phrases: Readonly<Record<Id, string>>) {
    this.#lists = phrases;
  }

  /**
   * Every concept that a run of tokens names, in order of its first token. Linear in the tokens; overlapping mentions are all given.
   * @param tokens Lower-case words; a hyphenated token counts as its parts.
   */
  mentions(tokens: readonly string[]): Mention<Id>[] {
    this.#phrases ??= byFirstWord(this.#lists);
    const words: string[] = [];
    const tokenOf: number[] = [];
    tokens.forEach((token, index) => {
      for (const part of token.split('-')) {
        words.push(part);
        tokenOf.push(index);
      }
    });
    const stems = words.map(stem);
    const same = (at: number, word: string) => words[at] === word || stems[at] === word;
    const found: Mention<Id>[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as string;
      const singular = stems[at] as string;
      const candidates = this.#phrases.get(word) ?? [];
      const further = singular === word ? [] : (this.#phrases.get(singular) ?? []);
      for (const phrase of [...candidates, ...further]) {
        const end = at + phrase.words.length;
        if (phrase.words.every((w, i) => same(at + i, w)))
          found.push({
            concept: phrase.concept,
            start: tokenOf[at] as number,
            end: (tokenOf[end - 1] as number) + 1,
          });
      }
    }
    return found;
  }
}

const ours = new Lexicon<Concept>(lexicon);

/** Every concept of Errata's own lexicon that a run of tokens names; see {@link Lexicon.mentions}. */
export function conceptMentions(tokens: readonly string[]): Mention<Concept>[] {
  return ours.mentions(tokens);
}

/** The concepts that a run of lower-case tokens names. */
export function findConcepts(tokens: readonly string[]): Set<string> {
  return new Set(conceptMentions(tokens).map((mention) => mention.concept));
}

/** Whether each group has a member among the concepts found in the sentence, its context and, for the subject, the title. */
export function satisfies(found: ReadonlySet<string>, requires: readonly (readonly string[])[]): boolean {
  return requires.every((group) => group.some((concept) => found.has(concept)));
}
