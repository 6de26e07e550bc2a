import type { BankRoutes } from '../bank-routes.ts';
import { offerBank } from '../offer-bank.ts';
import type { ResponsePlan } from '../routes/response-route.ts';
import { about } from './about.ts';

const plan: ResponsePlan = {
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  accounts: [
    {
      url: /\/icd\/cbo\/data\/liste-prestations-authsec\.json(?:\?|$)/,
      lists: ['donnees.syntheseParGroupeProduit.*.prestations'],
      fields: {
        id: ['idTechnique'],
        name: ['labelToDisplay'],
        number: ['numeroCompteFormate', 'iban'],
        currency: ['soldes.devise'],
        balance: ['soldes.soldeActuel'],
        kind: ['produit'],
      },
      kinds: [
        { is: /^(COMPTE_COURANT|PEL|CEL|LDD|LIVRET|COMPTE_SUR_LIVRET)/, kind: 'deposit' },
        { is: /^PRET_/, kind: 'loan' },
        { is: /TITRE|^PEA|^VIE_|ASSURANCE_VIE/, kind: 'investment' },
      ],
      kind: 'unknown',
      debtIs: 'negative',
    },
  ],
  transactions: [
    {
      url: /\/icd\/cbo\/data\/liste-operations-authsec\.json\?(?:.*&)?b64e200_prestationIdTechnique=(?<account>[^&]+)/,
      lists: [{ path: 'donnees.listeOperations' }],
      pageParameters: ['an200_operationsSupplementaires'],
      fields: {
        date: ['dateOpe'],
        amount: ['mnt'],
        description: ['libOpe'],
      },
      sign: { by: 'sign', spending: 'negative' },
      dates: 'epoch-ms',
      pending: { field: ['statutOperation'], is: /^INTRADAY$/ },
      older: ['donnees.recapitulatifCompte.chargerPlusOperations'],
      rowOrder: 'newest-first',
      kind: 'unknown',
    },
  ],
};

export const bank: BankRoutes = { about, plan, pageIsLikeAny: true };

export default offerBank(bank);
