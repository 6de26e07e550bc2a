import type { VNode } from 'preact';
import { t } from '../../../utils/i18n/words.ts';
import { permissionReasons } from '../../../utils/model/permissions.ts';
import { Fact, Facts } from '../facts.tsx';
import { SettingGroup } from './setting-row.tsx';

const names = Object.keys(permissionReasons).filter((name): name is keyof typeof permissionReasons => Object.hasOwn(permissionReasons, name));

/** What lies on the disk unencrypted, and what each permission is for. */
export const Openness = (): VNode => (
  <>
    <SettingGroup title={t('settings.plainTitle')}>
      <div class="openness">
        <p>{t('settings.plainWhy')}</p>
        <ul class="bullets">
          <li>{t('settings.plainSites')}</li>
          <li>{t('settings.plainSettings')}</li>
          <li>{t('settings.plainKeys')}</li>
          <li>{t('settings.plainSizes')}</li>
        </ul>
      </div>
    </SettingGroup>
    <SettingGroup title={t('settings.permissionsTitle')}>
      <div>
        <Facts>
          <Fact name={t('settings.permissionSites')}>{t('settings.permissionSitesWhy')}</Fact>
          {names.map((name) => (
            <Fact key={name} name={<code>{name}</code>}>
              {t(`permissions.${name}`)}
            </Fact>
          ))}
        </Facts>
      </div>
    </SettingGroup>
  </>
);
