import { render } from 'preact';
import { english } from '../../utils/i18n/messages/en/index.ts';
import { provideWords } from '../../utils/i18n/words.ts';

provideWords(english);
const root = document.getElementById('app');
if (root) render(<main />, root);
