/**
 * Where names end that belong to many owners. Not the whole public suffix list (that is 100 kB): what a bank's own domain
 * can end in, and the places where anybody may put up a page. Everything else has one label.
 * Source: https://publicsuffix.org/list/, both of its sections, checked by hand.
 */

/** Below nearly every country these are nobody's own; where one is, its site is only cut narrower. */
const general = new Set('ac asso biz com co coop edu fi fin gob gouv gov govt gub go gv id idf in inf info int k12 law ltd me med mil mod muni museum name ne net ngo nhs nic nom or org plc police pro pub sch store tm web'.split(' '));

/** Second levels that single countries add. */
const ofCountry: Record<string, string> = {
  au: 'asn', br: 'b adv art blog eco eng flog emp ind jus leg srv tur vet', cn: 'bj sh gd zj', hu: 'bank', in: 'bank firm gen ind', jp: 'ad ed gr lg', kr: 'busan pe re seoul',
  nz: 'bank cri geek gen iwi kiwi maori school', pl: 'gda gdansk krakow poznan waw warszawa wroc wroclaw', ru: 'msk nov spb', tr: 'av bbs bel dr gen kep pol tel tsk tv',
  tw: 'club ebiz game idv', ua: 'kiev kyiv kharkov kharkiv lviv odesa odessa dnipro', us: 'dni fed isa kids nsn', za: 'agric law nom school',
};

/** True for `co.uk`, `com.au`, `gov.in` and their like: two labels that end other people's names. */
export const isTwoLabelSuffix = (label: string, country: string): boolean =>
  (country.length === 2 && general.has(label)) || (Object.hasOwn(ofCountry, country) && (ofCountry[country] ?? '').split(' ').includes(label)) || registries.has(`${label}.${country}`);

/** Names under which others sell names, as a country does. */
const registries = new Set('br.com cn.com co.com co.nl com.de com.se de.com eu.com eu.org gb.net gr.com in.net jpn.com jp.net ru.com sa.com se.net uk.com uk.net us.com us.org za.com'.split(' '));

/** Where each name is somebody else's, at whatever depth. */
const shared = new Set(
  (
    'github.io githubpreview.dev github.dev githubusercontent.com gitlab.io bitbucket.io codeberg.page pages.dev workers.dev trycloudflare.com r2.dev netlify.app netlify.com vercel.app vercel.dev now.sh ' +
    'web.app firebaseapp.com appspot.com run.app cloudfunctions.net googleapis.com googleusercontent.com translate.goog withgoogle.com azurewebsites.net azurestaticapps.net azurecontainerapps.io ' +
    'azureedge.net azurefd.net azure-api.net cloudapp.net cloudapp.azure.com windows.net sharepoint.com amazonaws.com amazonaws.com.cn amplifyapp.com awsapprunner.com awsglobalaccelerator.com ' +
    'cloudfront.net elasticbeanstalk.com on.aws herokuapp.com herokudns.com onrender.com fly.dev railway.app koyeb.app deno.dev deno.net surge.sh glitch.me glitch.com repl.co replit.app replit.dev ' +
    'stackblitz.io webcontainer.io csb.app codesandbox.io gitpod.io hf.space streamlit.app streamlitapp.com supabase.co supabase.in convex.site ondigitalocean.app digitaloceanspaces.com ' +
    'linodeobjects.com backblazeb2.com wasabisys.com oraclecloudapps.com oraclecloud.com scw.cloud clever-cloud.com cleverapps.io platform.sh platformsh.site pantheonsite.io wpengine.com ' +
    'wpenginepowered.com wordpress.com wpcomstaging.com wixsite.com wixstudio.io editorx.io weebly.com weeblysite.com squarespace.com webflow.io framer.app framer.website framer.ai carrd.co ' +
    'notion.site super.site gitbook.io readthedocs.io readme.io myshopify.com shopifypreview.com jimdosite.com jimdofree.com strikingly.com tumblr.com neocities.org altervista.org ' +
    '000webhostapp.com infinityfreeapp.com bplaced.net beep.com square.site godaddysites.com ghost.io substack.com hatenablog.com livejournal.com blogspot.com ngrok.io ngrok.app ngrok.dev ' +
    'ngrok-free.app ngrok-free.dev loca.lt localhost.run serveo.net duckdns.org dyndns.org ddns.net no-ip.org hopto.org sytes.net zapto.org dynu.net freedns.org myfritz.net synology.me ' +
    'my.salesforce.com salesforce-sites.com force.com visualforce.com lightning.force.com myqnapcloud.com mybluemix.net appdomain.cloud ibmcloud.com bubbleapps.io softr.app retool.com glideapp.io'
  ).split(' '),
);

/** `blogspot.de`, `blogspot.co.uk` and the like. */
const blogs = /(?:^|\.)blogspot\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** True where a host is one of many owners' under a common name, or that name itself. */
export function isSharedHost(host: string): boolean {
  const labels = host.split('.');
  return blogs.test(host) || labels.some((_label, index) => shared.has(labels.slice(index).join('.')));
}
