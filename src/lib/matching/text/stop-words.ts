// Words that say nothing about what a text is about: grammar, and what every call for partners says. Folded, not stemmed.
const german = `
ab aber als alle allem allen aller alles also am an andere anderen anderer anderes auch auf aus bei beim bereits bin bis
bisher bzw da dabei dafur damit danach dann daran darauf darin daruber das dass davon dazu dein deine dem den denen denn
der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch durfen ein eine einem einen
einer eines einige einigen einiger einmal er es etwa etwas euch euer eure fur gegen geht gehen gibt hat hatte hatten haben hier hin
ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins ist ja je jede jedem jeden jeder jedes jedoch jetzt kann
kein keine keinem keinen keiner konnen konnte konnten lassen machen man mehr mehrere mein meine mich mir mit moglich
mochte mochten muss mussen nach nicht nichts noch nun nur ob oder ohne schon sehr seid sein seine seinem seinen seiner
seit sich sie sind so sobald solche soll sollen sollte sollten sondern sonst sowie sowohl stehen steht stets u uber um und uns unser
unsere unserem unseren unserer unter usw viel viele vielen vom von vor war waren warum was weil weitere weiteren weiterer
welche welchem welchen welcher welches wenn wer werden wie wieder will wir wird wo wollen worum wurde wurden z zu zum zur
zwischen
`;
const english = `
a about all also an and any are as at be been but by can could do does for from had has have how i if in into is it its
may more most my no not of on one or other our out over she should so some such than that the their them then there these
they this those to up us was we were what when where which who will with would you your
`;
/** True of any need, offer or project, and so a reason for none. */
const calls = `
bieten bietet biete angebot angebote suchen sucht suche gesucht gesuch gesuche brauchen braucht helfen hilft hilfe
projekt projekte projekts idee ideen partner partnerin partnerinnen partnern unterstutzung unterstutzen unterstutzt
gemeinsam zusammen gern gerne neu neue neuem neuen neuer neues
offer offers looking seek seeking need needs project projects help support together new
`;

export const stopWords: ReadonlySet<string> = new Set(`${german} ${english} ${calls}`.trim().split(/\s+/));
