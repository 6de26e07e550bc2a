/**
 * Every permission the extension asks for, each with the reason that the README and the store texts repeat.
 * Nothing about any website is granted at install: sites are asked for one at a time, when their user watches them.
 */
export const permissionReasons = {
  storage: 'Keeps settings, the list of watched sites, and the unlocked key for this browser session.',
  unlimitedStorage: 'Years of encrypted transactions must not be thrown away when the disk gets fuller.',
  scripting: 'Registers the reader on the sites that you watch, and on no other.',
  alarms: 'Locks after the time you chose, asks your connections again, and tries again what was interrupted.',
  activeTab: 'Lets the popup see the address of the page in front of you, only when you open it.',
  offscreen: 'In Chrome and Edge only: encrypts scheduled backups where the background itself cannot.',
  downloads: 'Asked for when you switch on scheduled backups, and only then: writes them into your downloads folder.',
} as const;

type Permission = keyof typeof permissionReasons;

interface ManifestPermissions {
  permissions: Permission[];
  /** Asked for when something that needs them is switched on. */
  optional_permissions: Permission[];
  host_permissions?: string[];
  optional_host_permissions: string[];
}

/** Loopback addresses that the test build may read, so that no permission prompt has to be answered by a machine. */
export const loopbackPatterns = ['http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*'];

/** The same in words of a content security policy. */
export const loopbackSources = ['http://localhost:*', 'http://*.localhost:*', 'http://127.0.0.1:*'];

const optional: Permission[] = ['downloads'];

/** The manifest's permission fields. `isTestBuild` adds the loopback hosts, and grants what a person would be asked for. */
export function permissionsFor(browser: 'chrome' | 'firefox', isTestBuild: boolean): ManifestPermissions {
  return {
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab', ...(browser === 'chrome' ? (['offscreen'] as const) : []), ...(isTestBuild ? optional : [])],
    optional_permissions: isTestBuild ? [] : optional,
    ...(isTestBuild ? { host_permissions: loopbackPatterns } : {}),
    optional_host_permissions: ['https://*/*'],
  };
}
