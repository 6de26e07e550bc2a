import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../../state/page-state.tsx';
import { useRoute } from '../../state/route.ts';

/** What became of the file that the page's address names. */
export type Offered = 'none' | 'fetching' | 'added' | 'not-there';

/** Fetches the file of a bank's page that the address names, and adds it as if it had been dropped. */
export function useOffered(add: (files: readonly File[]) => void): Offered {
  const { takeOfferedFile } = useServices();
  const { query } = useRoute();
  const tab = query.get('tab');
  const id = query.get('file');
  const [offered, setOffered] = useState<Offered>('none');
  const take = useRef(add);
  take.current = add;
  useEffect(() => {
    if (tab === null || id === null) return undefined;
    let isLeft = false;
    const fetchFile = async (): Promise<void> => {
      setOffered('fetching');
      const contents = await takeOfferedFile(Number(tab), id);
      if (isLeft) return;
      const file = contents === null ? undefined : readFile(contents.name, contents.base64);
      if (file !== undefined) take.current([file]);
      setOffered(file === undefined ? 'not-there' : 'added');
    };
    void fetchFile();
    return () => {
      isLeft = true;
    };
  }, [tab, id]);
  return offered;
}

function readFile(name: string, base64: string): File | undefined {
  try {
    return new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name);
  } catch {
    // Not what we write: as good as not there.
    return undefined;
  }
}
