import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/words.ts';
import { Button } from '../../controls/button.tsx';

/** What the chooser offers first; whatever is chosen is told apart by its content. */
const endings = '.csv,.txt,.tsv,.ofx,.qfx,.qbo,.qif,.xml,.sta,.mt940,.940,.xlsx';

/** Takes files that are dropped anywhere on the page, or chosen. */
export function DropArea({ onFiles, isFirst }: { onFiles: (files: File[]) => void; isFirst: boolean }): VNode {
  const input = useRef<HTMLInputElement>(null);
  const take = useRef(onFiles);
  take.current = onFiles;
  const [isOver, setOver] = useState(false);

  // Listened for as soon as the area stands: a file let fall before would be opened by the browser in the page's place.
  useLayoutEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Else the browser opens the file in the place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      take.current(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  return (
    <section class="import-drop" data-over={isOver ? '' : undefined}>
      {isFirst && <p class="import-lead">{t('importing.lead')}</p>}
      <div class="import-choose">
        <Button look={isFirst ? 'primary' : 'plain'} onClick={() => input.current?.click()}>
          {t('importing.choose')}
        </Button>
        <span class="soft import-hint">{t('importing.dropHere')}</span>
      </div>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        accept={endings}
        tabIndex={-1}
        aria-label={t('importing.choose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </section>
  );
}
