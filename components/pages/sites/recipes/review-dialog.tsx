import type { VNode } from 'preact';
import { t } from '../../../../utils/i18n/words.ts';
import type { Recipe } from '../../../../utils/model/recipe.ts';
import type { WatchedSite } from '../../../../utils/model/site.ts';
import { Notice } from '../../../notices/notice.tsx';
import { CommandDialog } from '../../command-dialog.tsx';
import { Fact, Facts } from '../../facts.tsx';
import { hostsOfRecipe, sayRecipe } from './say-recipe.ts';

interface ReviewDialogProps {
  site: WatchedSite;
  recipe: Recipe;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** Shows everything that a recipe from a file says before it is kept. */
export function ReviewDialog({ site, recipe, onDone, onClose }: ReviewDialogProps): VNode {
  const isElsewhere = !recipe.sites.some((pattern) => site.patterns.includes(pattern));
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={t('recipes.reviewTitle', { site: site.label })}
      doLabel={t('recipes.add')}
      look="primary"
      send={(run) => run('site/apply', { kind: 'keep-recipe', siteId: site.id, recipe })}
      onDone={() => onDone(t('recipes.added', { site: site.label }))}
    >
      <p>{t('recipes.reviewWhy')}</p>
      {isElsewhere && <Notice tone="warn">{t('recipes.otherSite', { hosts: hostsOfRecipe(recipe) })}</Notice>}
      <Facts>
        {sayRecipe(recipe).map(({ name, said }) => (
          <Fact key={name} name={name}>
            <bdi class="recipe-said">{said}</bdi>
          </Fact>
        ))}
      </Facts>
    </CommandDialog>
  );
}
