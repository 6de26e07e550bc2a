import { Download, Trash2 } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { formatAgo, formatDate } from '../../../../utils/i18n/dates.ts';
import { t } from '../../../../utils/i18n/words.ts';
import { taughtId, type Recipe } from '../../../../utils/model/recipe.ts';
import type { SiteHealth } from '../../../../utils/model/site.ts';
import { FileField } from '../../../controls/file-field.tsx';
import { IconButton } from '../../../controls/icon-button.tsx';
import { Notice } from '../../../notices/notice.tsx';
import { useServices, useSettings } from '../../../state/page-state.tsx';
import { CommandDialog } from '../../command-dialog.tsx';
import { FactGroup } from '../../facts.tsx';
import type { SiteView } from '../use-sites.ts';
import { fileNameOf, largestFile, readRecipeFile, writeRecipeFile, type ReadRecipe } from './recipe-file.ts';
import { ReviewDialog } from './review-dialog.tsx';
import '../../plain-list.css';
import './recipes.css';

interface SiteRecipesProps {
  view: SiteView;
  onDone: (said: string) => void;
}

/** When a recipe last read an account of its site well, epoch milliseconds. */
const lastGoodOf = (recipe: Recipe, health: SiteHealth | undefined): number | undefined =>
  health?.ways?.filter(({ way }) => way.adapterId === taughtId(recipe)).reduce<number | undefined>((latest, { at }) => Math.max(latest ?? 0, at), undefined);

/** What was taught of a site: to look at, save, delete, and add to. */
export function SiteRecipes({ view: { site, health }, onDone }: SiteRecipesProps): VNode {
  const { saveFile, now } = useServices();
  const kept = (useSettings()?.recipes ?? []).filter(({ siteId }) => siteId === site.id).map(({ recipe }) => recipe);
  const [dropped, setDropped] = useState<Recipe>();
  const [chosen, setChosen] = useState<ReadRecipe>();
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return setChosen(undefined);
    setChosen(file.size > largestFile ? { ok: false, why: 'tooLarge' } : readRecipeFile(await file.text()));
  };
  const save = (recipe: Recipe): void => {
    const name = fileNameOf(recipe);
    saveFile(name, writeRecipeFile(recipe));
    onDone(t('recipes.exported', { name }));
  };
  const sayUse = (recipe: Recipe): string => {
    const at = lastGoodOf(recipe, health);
    return at === undefined ? t('recipes.neverRead') : formatAgo(at, now()).toLocaleLowerCase();
  };

  return (
    <FactGroup title={t('recipes.title')}>
      {kept.length === 0 && <p class="soft">{t('recipes.none')}</p>}
      <ul class="plain-list">
        {kept.map((recipe) => (
          <li key={recipe.id} class="site-account">
            <div class="plain-list-text">
              {t('recipes.name', { path: recipe.paths[0] ?? '/' })}
              <p class="soft">{t('recipes.facts', { date: formatDate(recipe.taughtOn), lastGood: sayUse(recipe) })}</p>
            </div>
            <div class="site-account-actions" role="group" aria-label={t('recipes.name', { path: recipe.paths[0] ?? '/' })}>
              <IconButton icon={Download} label={t('recipes.export')} onClick={() => save(recipe)} />
              <IconButton icon={Trash2} label={t('recipes.delete')} onClick={() => setDropped(recipe)} />
            </div>
          </li>
        ))}
      </ul>
      <FileField label={t('recipes.import')} endings={['.json']} onChoose={(file) => void choose(file)} />
      <div role="alert">{chosen?.ok === false && <Notice tone="over">{t(`recipes.${chosen.why}`)}</Notice>}</div>
      {chosen?.ok === true && (
        <ReviewDialog
          site={site}
          recipe={chosen.recipe}
          onDone={(said) => {
            setChosen(undefined);
            onDone(said);
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
      {dropped !== undefined && (
        <CommandDialog
          open
          onClose={() => setDropped(undefined)}
          title={t('recipes.deleteTitle')}
          doLabel={t('recipes.delete')}
          look="danger"
          send={(run) => run('site/apply', { kind: 'delete-recipe', siteId: site.id, recipeId: dropped.id })}
          onDone={() => {
            setDropped(undefined);
            onDone(t('recipes.deleted'));
          }}
        >
          <p>{t('recipes.deleteWhy', { path: dropped.paths[0] ?? '/' })}</p>
        </CommandDialog>
      )}
    </FactGroup>
  );
}
