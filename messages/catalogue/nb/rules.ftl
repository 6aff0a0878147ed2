### What each rule demands, why, and how to mend what breaks it: rule-<id>, rule-<id>-why, rule-<id>-mend.

rule-accessibility-status = Tilgjengelighetserklæringen motsier ikke seg selv.
rule-accessibility-status-why = Loven krever at erklæringen er sann.
rule-accessibility-status-mend = La status passe med feilene i shortcomings.

rule-alias-collides = En gammel adresse i «aliases» er ikke i bruk av en annen side.
rule-alias-collides-why = Ellers vet ingen hvilken side leseren skal til.
rule-alias-collides-mend = Slett adressen fra «aliases», eller flytt siden som bruker den nå.

rule-animated-picture = Et bilde står stille.
rule-animated-picture-why = Det som beveger seg, forstyrrer dem som leser, og kan ikke stanses.
rule-animated-picture-mend = Lagre ett av bildene i det som JPEG eller PNG.

rule-bad-alias = En gammel adresse begynner og slutter med skråstrek.
rule-bad-alias-why = Bare da treffer videresendingen det som står i gamle lenker.
rule-bad-alias-mend = Skriv adressen slik den står i adressefeltet, uten vertsnavnet.

rule-bad-color = En farge er skrevet med # og seks tegn.
rule-bad-color-why = Fargene settes inn i stilarket, og en skrivefeil der gjør siden uleselig.
rule-bad-color-mend = Skriv # og seks sifre eller bokstaver fra a til f.

rule-bad-component = En komponent er skrevet riktig: navnet, argumentene og taggene rundt.
rule-bad-component-why = Det som ikke kan leses, kan heller ikke vises.
rule-bad-component-mend = Skriv komponenten som i eksempelet. Tekst står i anførselstegn, tall og ja/nei i krøllparenteser.

rule-bad-copy = Kopien av en nyhetsstrøm ligger i mappen feeds.
rule-bad-copy-why = «veiviser fetch» skriver dit, og skal ikke kunne skrive andre steder.
rule-bad-copy-mend = Skriv copy = "feeds/navn.xml".

rule-bad-data = Alle linjene i en tabell har like mange celler.
rule-bad-data-why = Ellers havner verdiene i feil kolonne.
rule-bad-data-mend = Rett linjen, eller lagre filen på nytt fra regnearket.

rule-bad-date = En dato er en dag i kalenderen, skrevet som år-måned-dag.
rule-bad-date-why = Datoer ordner nyheter og åpner og lukker skjemaer.
rule-bad-date-mend = Skriv datoen uten anførselstegn.

rule-bad-email = En e-postadresse har ett krøllalfa og et domene.
rule-bad-email-why = En adresse med feil gjør at ingen får svar.
rule-bad-email-mend = Skriv hele adressen, uten mellomrom.

rule-bad-feed = En nyhetsstrøm er gyldig RSS eller Atom.
rule-bad-feed-why = Det som ikke kan leses, kan ikke vises som nyheter.
rule-bad-feed-mend = Hent strømmen på nytt, og lagre den slik den er.

rule-bad-file-name = Navn på filer og mapper har små bokstaver, tall og bindestrek.
rule-bad-file-name-why = Navnet blir en del av adressen, og alle skal kunne skrive og sende den.
rule-bad-file-name-mend = Gi filen et nytt navn, for eksempel bli-mentor.md.

rule-bad-id = En id i et skjema har små bokstaver, sifre og understrek.
rule-bad-id-why = Id-er lagres med søknadene og blir kolonner i regnearket.
rule-bad-id-mend = Velg en kort id som ikke er i bruk ellers på siden.

rule-bad-language = Et språk er skrevet med sin kode.
rule-bad-language-why = Koden bestemmer uttale i skjermlesere, bindestreker, datoer og adresser.
rule-bad-language-mend = Bruk nb for bokmål, nn for nynorsk, en for engelsk, uk for ukrainsk, ar for arabisk.

rule-bad-link = En lenke er en side, en fil eller en hel nettadresse.
rule-bad-link-why = Alt annet fører ingen steder.
rule-bad-link-mend = Lenk til filnavnet til siden, eller begynn med https://, mailto: eller tel:.

rule-bad-lock = En låsfil er slik «veiviser lock» skrev den.
rule-bad-lock-why = Ellers vet vi ikke hva som er endret siden.
rule-bad-lock-mend = Hent filen tilbake slik den var, eller slett den og kjør «veiviser lock».

rule-bad-slug = En «slug» har små bokstaver, tall og bindestrek.
rule-bad-slug-why = Den blir siste ledd i adressen til siden.
rule-bad-slug-mend = Skriv bare det siste leddet, uten skråstreker.

rule-bad-url = En nettadresse er hel, med https:// foran.
rule-bad-url-why = Adressen står i lenker, i nettstedskartet og i delte innlegg.
rule-bad-url-mend = Skriv hele adressen slik den står i adressefeltet.

rule-broken-fragment = En lenke til en overskrift går til en overskrift som finnes.
rule-broken-fragment-why = Ellers havner leseren øverst på siden og må lete.
rule-broken-fragment-mend = Rett det som står etter #, eller ta det bort.

rule-broken-link = En lenke til en side går til en side som finnes.
rule-broken-link-why = Ellers får leseren en feilside.
rule-broken-link-mend = Rett filnavnet, eller ta bort lenken.

rule-broken-path = En lenke til en adresse på nettstedet går til en side som finnes.
rule-broken-path-why = Ellers får leseren en feilside.
rule-broken-path-mend = Lenk heller til filen: da følger lenken med når siden flyttes.

rule-broken-picture = Et bilde kan leses til slutten.
rule-broken-picture-why = Et skadet bilde blir grått eller borte på siden.
rule-broken-picture-mend = Kopier det på nytt fra kameraet, eller be om å få det tilsendt en gang til.

rule-component-alone = En komponent står alene på linjen.
rule-component-alone-why = Ellers ville den bli vist som tekst.
rule-component-alone-mend = Flytt komponenten til en egen linje.

rule-component-call = En komponent kan vises med det den har fått.
rule-component-call-why = Ellers mangler noe på siden.
rule-component-call-mend = Rett argumentene, eller sett teksten mellom to tagger.

rule-condition-kind = Et vilkår bygger på et spørsmål som har svar å velge mellom.
rule-condition-kind-why = Fritekst kan ikke sammenlignes med en liste av svar.
rule-condition-kind-mend = Bruk et spørsmål av typen one_of, many_of eller yes_no.

rule-condition-loop = Ingen spørsmål avhenger av seg selv.
rule-condition-loop-why = Ellers kan det aldri vises.
rule-condition-loop-mend = Fjern «show_when» på ett av spørsmålene i ringen.

rule-condition-order = Et spørsmål avhenger bare av svar på en tidligere side.
rule-condition-order-why = Uten JavaScript vet vi først hva som er svart, når siden er sendt.
rule-condition-order-mend = Del skjemaet i sider, og la spørsmålet det avhenger av, stå på en side før.

rule-condition-value = Et vilkår nevner svar som spørsmålet har.
rule-condition-value-why = Et svar som ikke finnes, slår aldri til.
rule-condition-value-mend = Rett svaret, slik det er skrevet som id i «choices».

rule-consent-changed = Det søkerne sier ja til, er ordrett det samme så lenge samtykket har samme versjon.
rule-consent-changed-why = Versjonen er beviset på hva hver søker har lest. Endres ordene, viser den noe annet.
rule-consent-changed-mend = Gi samtykket en ny «version», og kjør «veiviser lock».

rule-consent-conditional = Alle som søker, blir spurt om samtykke.
rule-consent-conditional-why = Uten samtykke har vi ikke lov til å lagre søknaden.
rule-consent-conditional-mend = Fjern vilkåret på samtykket eller på siden det står på.

rule-consent-ended = Det som vises av folk, har de sagt ja til.
rule-consent-ended-why = Etter den siste dagen i samtykket har vi ikke lov til å vise det, og det blir utelatt.
rule-consent-ended-mend = Slett det, eller be om nytt samtykke og skriv den nye datoen.

rule-consent-ends = Et samtykke varer i minst 30 dager til.
rule-consent-ends-why = Det tar tid å spørre, og etter den siste dagen blir det utelatt.
rule-consent-ends-mend = Be om nytt samtykke og skriv den nye datoen, eller la den stå.

rule-consent-last = Samtykket er det siste spørsmålet.
rule-consent-last-why = Søkeren skal vite hva hun har svart før hun samtykker.
rule-consent-last-mend = Flytt samtykket til slutten av skjemaet.

rule-consent-link = En lenke går ikke til noe som er utelatt fordi samtykket er gått ut.
rule-consent-link-why = Leseren ville komme til ingenting.
rule-consent-link-mend = Ta bort lenken.

rule-consent-missing = Skjemaet har en samtykketekst med versjon.
rule-consent-missing-why = Vi må kunne vise hva søkeren sa ja til.
rule-consent-missing-mend = Skriv «version» og «text» under [consent].

rule-consent-once = Skjemaet har ett samtykke.
rule-consent-once-why = To samtykker gjør det uklart hva søkeren sa ja til.
rule-consent-once-mend = Fjern det ene, og skriv alt i [consent].

rule-consent-optional = Samtykket er ikke frivillig å svare på.
rule-consent-optional-why = Uten samtykke har vi ikke lov til å lagre søknaden.
rule-consent-optional-mend = Fjern optional = true.

rule-consent-version = En ny samtykketekst har en ny versjon.
rule-consent-version-why = Ellers vet vi ikke hvilken tekst søkeren sa ja til.
rule-consent-version-mend = Skriv «version» i [consent] her også.

rule-duplicate-form = Et skjema vises på én side.
rule-duplicate-form-why = Ellers vet vi ikke hvilken side søkeren skal tilbake til.
rule-duplicate-form-mend = Slett den ene siden, eller lenk fra den til den andre.

rule-duplicate-id = Ingen i samme skjema har samme id.
rule-duplicate-id-why = Svarene ville bli skrevet over hverandre.
rule-duplicate-id-mend = Gi den ene en annen id.

rule-duplicate-key = En nøkkel står bare én gang.
rule-duplicate-key-why = Ellers vet vi ikke hvilken verdi som gjelder.
rule-duplicate-key-mend = Slett den ene linjen.

rule-duplicate-path = To sider har ikke samme adresse.
rule-duplicate-path-why = Den ene ville bli skrevet over av den andre.
rule-duplicate-path-mend = Gi den ene siden en annen slug eller et annet filnavn.

rule-duplicate-url = To nettsteder har ikke samme adresse.
rule-duplicate-url-why = Det ene ville bli skrevet over av det andre.
rule-duplicate-url-mend = Gi nettstedene hver sin url.

rule-empty-page = En side i skjemaet har minst ett spørsmål.
rule-empty-page-why = Søkeren skal ikke møte en tom side.
rule-empty-page-mend = Skriv page = "…" på det første spørsmålet på siden, eller fjern siden.

rule-empty-site = Et nettsted har sider på hvert av språkene sine.
rule-empty-site-why = Ellers velger leseren et språk og får ingenting.
rule-empty-site-mend = Lag sidene, eller ta språket ut av «languages».

rule-empty-text = En tekst i skjemaet er ikke tom.
rule-empty-text-why = Et spørsmål uten ord kan ingen svare på.
rule-empty-text-mend = Skriv teksten mellom anførselstegnene.

rule-extends-cycle = Det et nettsted eller tema bygger på, bygger ikke på det igjen.
rule-extends-cycle-why = Ellers kommer vi aldri til bunns.
rule-extends-cycle-mend = Slett «extends» i en av filene.

rule-few-choices = Et valg har nok svar å velge mellom.
rule-few-choices-why = Ett eneste alternativ er ikke noe valg.
rule-few-choices-mend = Legg til flere svar i «choices».

rule-form-components = Skjemakomponentene i temaet virker alene.
rule-form-components-why = Funksjonen som tar imot søknader, har bare dem.
rule-form-components-mend = Bruk bare komponenter og filtre fra mappen «form» i dem.

rule-form-shell = Malen for skjemasider viser tittel, varsler og skjema én gang hver.
rule-form-shell-why = Funksjonen setter inn svar og feil på nettopp de stedene.
rule-form-shell-mend = Skriv de tre uttrykkene én gang hver, i den rekkefølgen.

rule-form-without-page = Et skjema vises på en side.
rule-form-without-page-why = Ellers kan ingen fylle det ut.
rule-form-without-page-mend = Lag en side med skjemaet, eller slett skjemaet.

rule-front-matter = Filen begynner med opplysninger mellom to linjer med +++.
rule-front-matter-why = Der står tittelen og det som vises i søk og lister.
rule-front-matter-mend = Begynn filen som i eksempelet.

rule-heading-level = Overskrifter hopper ikke over nivåer.
rule-heading-level-why = Skjermlesere bruker nivåene som innholdsfortegnelse.
rule-heading-level-mend = Bruk ## først og ### under den.

rule-key-without-effect = Hver nøkkel i skjemaet har en virkning der den står.
rule-key-without-effect-why = Den som skrev den, tror noe annet enn det som skjer.
rule-key-without-effect-mend = Fjern nøkkelen, eller velg en «kind» som bruker den.

rule-link-loop = En snarvei peker ikke på en mappe den selv ligger i.
rule-link-loop-why = Ellers kommer vi aldri til bunns.
rule-link-loop-mend = Slett snarveien.

rule-link-outside = Snarveier (symlinks) blir innenfor prosjektet.
rule-link-outside-why = Noe utenfor kunne bli publisert uten at noen vil det.
rule-link-outside-mend = Slett snarveien, og legg en kopi av filen der.

rule-missing-alt = Et bilde har en tekst som sier hva det viser.
rule-missing-alt-why = Den som ikke ser bildet, får teksten lest opp. Loven krever det.
rule-missing-alt-mend = Skriv teksten i hakeparentesen.

rule-missing-argument = En komponent får alt den trenger.
rule-missing-argument-why = Ellers mangler noe på siden.
rule-missing-argument-mend = Legg til argumentet.

rule-missing-date = En nyhet har en dato.
rule-missing-date-why = Nyhetene vises med den nyeste først.
rule-missing-date-mend = Legg til datoen øverst i filen.

rule-missing-description = En side sier hva den handler om, i én setning.
rule-missing-description-why = Setningen vises i søketreff, i lister og når siden deles.
rule-missing-description-mend = Legg til «description» øverst i filen.

rule-missing-file = En fil som det vises til, finnes.
rule-missing-file-why = Ellers får leseren en feilside, eller nettstedet kan ikke bygges.
rule-missing-file-mend = Rett navnet, eller legg filen der den skal være.

rule-missing-home = Et nettsted har en forside på hvert språk.
rule-missing-home-why = Den er det første leseren ser.
rule-missing-home-mend = Lag filen index.md.

rule-missing-index = En mappe med sider har sin egen side.
rule-missing-index-why = Leseren som fjerner siste ledd av adressen, skal finne noe.
rule-missing-index-mend = Lag filen index.md i mappen.

rule-missing-key = Det som må være fylt ut, er fylt ut.
rule-missing-key-why = Uten det kan siden, skjemaet eller nettstedet ikke lages.
rule-missing-key-mend = Legg til linjen.

rule-missing-picture = Et bilde er en fil på nettstedet.
rule-missing-picture-why = Et bilde som mangler, blir et hull; et bilde fra et annet nettsted sporer leseren.
rule-missing-picture-mend = Legg filen i mappen files, og skriv «/files/» foran navnet.

rule-missing-string = En tekst i grensesnittet finnes på alle språkene til nettstedet.
rule-missing-string-why = Ellers får leseren en knapp eller feilmelding uten ord.
rule-missing-string-mend = Legg teksten til i strings-filen for språket.

rule-missing-template = Temaet har en mal for hver type side.
rule-missing-template-why = Uten malen kan ikke siden lages.
rule-missing-template-mend = Lag malen, eller la temaet utvide et tema som har den.

rule-missing-translation = En side eller tekst finnes på alle språkene til nettstedet.
rule-missing-translation-why = En leser skal ikke møte et hull når hun bytter språk.
rule-missing-translation-mend = Oversett den, eller la språket låne fra et annet under [fallback].

rule-never-shown = Et vilkår kan slå til.
rule-never-shown-why = Ellers er det et spørsmål eller en side ingen noen gang ser.
rule-never-shown-mend = Skriv minst ett svar i «is», eller fjern vilkåret.

rule-no-content = Rotmappen har en mappe «content».
rule-no-content-why = Der ligger nettstedene.
rule-no-content-mend = Stå i mappen som har «content» og «themes», eller pek på den med --root.

rule-no-sites = Minst ett nettsted skal publiseres.
rule-no-sites-why = Ellers er det ingenting å bygge.
rule-no-sites-mend = Lag et med «veiviser new», eller sett publish = true.

rule-not-text = En tekst har bare tegn som mennesker skriver.
rule-not-text-why = Et nulltegn sier at filen er skadet eller av en annen sort.
rule-not-text-mend = Slett tegnet, eller lagre teksten på nytt som UTF-8.

rule-not-utf8 = Tekstfiler er lagret som UTF-8.
rule-not-utf8-why = Ellers blir æ, ø og å til andre tegn.
rule-not-utf8-mend = Lagre filen på nytt med tegnsettet UTF-8.

rule-out-of-range = Et tall er innenfor grensene.
rule-out-of-range-why = Utenfor dem virker ikke skjemaet, eller opplysninger blir lagret for lenge.
rule-out-of-range-mend = Skriv et tall innenfor grensene meldingen nevner.

rule-pairing-protected = Svar på spørsmål om det loven verner, og om kjønn og alder, gir ingen poeng når dere kobler.
rule-pairing-protected-why = Ellers avgjør de hvem som får hjelp. Det er diskriminering.
rule-pairing-protected-mend = Ta kriteriet ut. Kjønn og alder kan bare være noe en person selv ønsker: [[pairing.wishes]].

rule-pairing-question = Spørsmålene [pairing] bruker, finnes i begge skjemaene og er av riktig slag.
rule-pairing-question-why = Ellers blir ingen koblet på grunnlag av dem.
rule-pairing-question-mend = Skriv id-en til et spørsmål som står i skjemaet.

rule-pasted-bullet = En liste er skrevet med bindestreker.
rule-pasted-bullet-why = Andre punkter lager ingen liste, så alt blir ett avsnitt.
rule-pasted-bullet-mend = Kjør «veiviser paste» på filen.

rule-pasted-domain = En adresse i en tekst er en lenke.
rule-pasted-domain-why = Leseren må ellers skrive den av.
rule-pasted-domain-mend = Kjør «veiviser paste» på filen.

rule-pasted-email = En e-postadresse i en tekst er en lenke.
rule-pasted-email-why = En omskrevet adresse kan ikke brukes av skjermlesere. Vi beskytter adressene uansett.
rule-pasted-email-mend = Kjør «veiviser paste» på filen.

rule-pasted-indent = En tekst er ikke rykket inn som datakode.
rule-pasted-indent-why = Fire mellomrom foran gjør teksten til kode på siden.
rule-pasted-indent-mend = Kjør «veiviser paste» på filen.

rule-pasted-space = En tekst har ingen usynlige tegn.
rule-pasted-space-why = De hindrer at linjer brytes, og at ord blir funnet i søk.
rule-pasted-space-mend = Kjør «veiviser paste» på filen.

rule-picture-ending = Navnet på et bilde slutter på det bildet er.
rule-picture-ending-why = Programmer som tror på navnet, kan ikke åpne bildet.
rule-picture-ending-mend = Gi filen den endelsen meldingen sier.

rule-picture-format = Et bilde er JPEG, PNG, WebP eller SVG.
rule-picture-format-why = Andre formater kan nettlesere ikke vise, eller vi ikke lese.
rule-picture-format-mend = Åpne bildet og lagre det som JPEG (foto) eller PNG (tegning).

rule-picture-too-large = Et bilde har høyst 40 millioner punkter og 20 MB.
rule-picture-too-large-why = Større bilder gjør bygget tregt, og ingen ser forskjellen.
rule-picture-too-large-mend = Gjør det mindre: 3000 punkter i bredden er mer enn nok.

rule-privacy-missing = Skjemaet sier hvem som får opplysningene, hvorfor, og når de slettes.
rule-privacy-missing-why = Personvernforordningen artikkel 13 krever at søkeren får vite det.
rule-privacy-missing-mend = Skriv det som mangler, under [privacy].

rule-raw-html = Tekster har ikke HTML.
rule-raw-html-why = HTML ville bli vist som tekst, og ville omgå kontrollen av siden.
rule-raw-html-mend = Skriv det med Markdown, eller bruk en komponent.

rule-sensitive-question = Skjemaet spør ikke om det loven verner særskilt.
rule-sensitive-question-why = Helse, religion, etnisitet og opprinnelse krever et eget grunnlag. Fødselsnummer tar skjemaene aldri imot.
rule-sensitive-question-mend = Fjern spørsmålet, eller skriv hvorfor dere må spørre. Fødselsnummer kan dere ikke spørre om.

rule-stale-override = En overstyrt side følger med når originalen endres.
rule-stale-override-why = Ellers blir noe nytt borte for leserne av dette nettstedet.
rule-stale-override-mend = Se om endringen gjelder her også, og godta den med «veiviser lock».

rule-stale-translation = En oversettelse følger med når originalen endres.
rule-stale-translation-why = Ellers leser noen noe som ikke stemmer lenger.
rule-stale-translation-mend = Oversett endringen, og godta den med «veiviser lock».

rule-stray-braces = Krøllparenteser i teksten lager et ord eller en komponent.
rule-stray-braces-why = Ellers blir de stående på siden slik de er skrevet.
rule-stray-braces-mend = Skriv ordet eller komponenten som i eksempelet, eller ta bort parentesene.

rule-template-error = En mal i temaet kan brukes.
rule-template-error-why = Ellers kan ikke sidene lages.
rule-template-error-mend = Rett malen der meldingen peker.

rule-toml-syntax = Det som står mellom +++ og i .toml-filer, er gyldig TOML.
rule-toml-syntax-why = Ellers vet vi ikke hva som er ment.
rule-toml-syntax-mend = Tekst står i rette anførselstegn. Én opplysning på hver linje.

rule-too-deep = Komponenter ligger høyst 16 inni hverandre.
rule-too-deep-why = Flere er nesten alltid en som ikke er avsluttet.
rule-too-deep-mend = Avslutt dem som skal være slutt.

rule-too-large = En fil er ikke for stor.
rule-too-large-why = Store filer gjør siden treg, og koster den som betaler for mobildata.
rule-too-large-mend = Gjør filen mindre, eller del den opp.

rule-top-heading = Teksten har ingen overskrift på nivå 1.
rule-top-heading-why = Tittelen på siden er den eneste. Skjermlesere bruker den til å si hvor leseren er.
rule-top-heading-mend = Bruk ## og ### i teksten.

rule-unclosed-component = En komponent med tekst begynner og slutter.
rule-unclosed-component-why = Ellers vet vi ikke hvilken tekst som hører til.
rule-unclosed-component-mend = Sett begge taggene, hver på sin linje.

rule-unknown-argument = En komponent får bare det den tar imot.
rule-unknown-argument-why = Resten ville ikke ha noen virkning.
rule-unknown-argument-mend = Rett navnet, eller slett argumentet.

rule-unknown-base = Det et nettsted bygger på, finnes.
rule-unknown-base-why = Uten det mangler sidene det skulle arve.
rule-unknown-base-mend = Skriv navnet på en mappe i content.

rule-unknown-color = En farge er en av temaets.
rule-unknown-color-why = Andre navn har ingen virkning.
rule-unknown-color-mend = Bruk et av navnene i theme.toml.

rule-unknown-component = En komponent er en av temaets.
rule-unknown-component-why = Det som ikke finnes, kan ikke vises.
rule-unknown-component-mend = Rett navnet.

rule-unknown-contact = En kontakt som blir navngitt, finnes.
rule-unknown-contact-why = Ellers vet ikke leseren hvem det er å spørre.
rule-unknown-contact-mend = Skriv navnet slik det står under [[contacts]] i site.toml.

rule-unknown-data = En tabell på en side er en som finnes.
rule-unknown-data-why = Ellers blir den tom.
rule-unknown-data-mend = Rett navnet, eller lag filen i mappen data.

rule-unknown-field = Et spørsmål som det vises til, finnes i skjemaet.
rule-unknown-field-why = Ellers blir det ikke flyttet eller skjult slik det var ment.
rule-unknown-field-mend = Rett id-en.

rule-unknown-file = Hver fil i content hører til et sted.
rule-unknown-file-why = En fil ingen leser, er ofte en side på feil sted.
rule-unknown-file-mend = Flytt filen dit den hører hjemme, eller slett den.

rule-unknown-footnote = En fotnote har en tekst.
rule-unknown-footnote-why = Ellers viser den til ingenting.
rule-unknown-footnote-mend = Skriv teksten på en egen linje.

rule-unknown-form = Et skjema på en side finnes.
rule-unknown-form-why = Ellers har siden ingenting å fylle ut.
rule-unknown-form-mend = Skriv navnet på en fil i mappen forms, uten .toml, og kind = "form".

rule-unknown-group = En kontaktliste viser en gruppe som finnes.
rule-unknown-group-why = Ellers blir listen tom.
rule-unknown-group-mend = Rett navnet på gruppen.

rule-unknown-key = Hver nøkkel er en som finnes.
rule-unknown-key-why = En skrivefeil ville ellers bety at noe ikke blir brukt, uten at noen merker det.
rule-unknown-key-mend = Rett navnet, eller slett linjen.

rule-unknown-kind = En type er en av dem som finnes.
rule-unknown-kind-why = Typen bestemmer hvilken mal som brukes.
rule-unknown-kind-mend = Velg en av typene meldingen nevner.

rule-unknown-language = Språkene i et skjema er skrevet med sine koder.
rule-unknown-language-why = Koden bestemmer hvilken side teksten vises på.
rule-unknown-language-mend = Bruk nb for bokmål, nn for nynorsk, en for engelsk.

rule-unknown-page = En side som det vises til, finnes.
rule-unknown-page-why = Ellers får menyen eller listen en lenke som ikke virker.
rule-unknown-page-mend = Skriv filnavnet uten .md, med mappene foran.

rule-unknown-site = Nettstedet det spørres etter, finnes.
rule-unknown-site-why = Ellers er det ingenting å gjøre.
rule-unknown-site-mend = Skriv navnet på en mappe i content.

rule-unknown-term = Et ord i krøllparenteser er et av nettstedets.
rule-unknown-term-why = Ellers ville leseren se krøllparentesene.
rule-unknown-term-mend = Rett ordet, eller legg det til i [terms].

rule-unknown-theme = Temaet finnes.
rule-unknown-theme-why = Uten tema kan ikke sidene lages.
rule-unknown-theme-mend = Skriv navnet på en mappe i themes.

rule-unknown-topic = Emnet til en nyhet er et som nettstedet har.
rule-unknown-topic-why = Ellers står nyheten ikke i noen liste over emnet.
rule-unknown-topic-mend = Rett navnet, eller legg emnet til under [topics] i site.toml.

rule-unknown-value = En verdi er en av dem som finnes.
rule-unknown-value-why = Andre har ingen virkning.
rule-unknown-value-mend = Velg en av verdiene meldingen nevner.

rule-unreadable = Alle filer kan leses.
rule-unreadable-why = Det som ikke kan leses, blir ikke med.
rule-unreadable-mend = Sjekk at filen finnes og at du har lov til å lese den.

rule-unrecorded-consent = Ordene søkerne sier ja til, er registrert.
rule-unrecorded-consent-why = Den som ber om samtykke, må kunne vise hva søkeren fikk lese.
rule-unrecorded-consent-mend = Kjør «veiviser lock», og ta vare på filen ved siden av skjemaet.

rule-unrecorded-override = Det er registrert hvordan originalen var da siden ble overstyrt.
rule-unrecorded-override-why = Ellers får du ikke vite når den endres.
rule-unrecorded-override-mend = Kjør «veiviser lock».

rule-unrecorded-translation = Det er registrert hvordan originalen var da siden ble oversatt.
rule-unrecorded-translation-why = Ellers får du ikke vite når den endres.
rule-unrecorded-translation-mend = Kjør «veiviser lock».

rule-unsafe-svg = En tegning (SVG) viser bare seg selv.
rule-unsafe-svg-why = En tegning kan kjøre program og hente noe utenfra hos leseren.
rule-unsafe-svg-mend = Lagre den som «vanlig SVG» eller PNG i et tegneprogram.

rule-window = Et skjema åpner før det stenger.
rule-window-why = Ellers er det aldri åpent.
rule-window-mend = Rett «opens» eller «closes».

rule-wrong-argument = En komponent får verdier av riktig type.
rule-wrong-argument-why = Ellers kan den ikke vises.
rule-wrong-argument-mend = Tekst står i anførselstegn, tall og ja/nei i krøllparenteser.

rule-wrong-type = En verdi er av riktig type.
rule-wrong-type-why = En tekst der det skal stå et tall, kan ikke brukes.
rule-wrong-type-mend = Skriv verdien slik meldingen sier.

rule-fixed-rule = Bare regler som et nettsted kan klare seg uten, kan slås av.
rule-fixed-rule-why = Resten ville gi en side som ikke virker, eller bryte loven.
rule-fixed-rule-mend = Rett feilen i stedet, og slett [check.…] for denne regelen.

rule-unknown-rule = Regelen under [check] finnes.
rule-unknown-rule-why = Ellers slår den ingenting av.
rule-unknown-rule-mend = Skriv id-en slik «veiviser check --rules» viser den.

rule-unused-switch = En regel som er slått av, har noe å slå av.
rule-unused-switch-why = Ellers skjuler den neste feil.
rule-unused-switch-mend = Slett [check.…] for regelen.

rule-date-order = En side er ute minst én dag.
rule-date-order-why = Ellers får ingen se den.
rule-date-order-mend = Rett publish_date eller expiry_date.

rule-dormant-link = En lenke går til en side som er ute.
rule-dormant-link-why = Til siden er ute, vises lenken som vanlig tekst.
rule-dormant-link-mend = Ta lenken bort, eller endre publish_date eller expiry_date på siden.

rule-bad-block = En blokk er riktig skrevet, med navn og tekst.
rule-bad-block-why = Ellers vet vi ikke hva en side som utvider denne, kan bytte ut.
rule-bad-block-mend = Skriv {"{"}% <block name="navn"> %{"}"}, teksten og {"{"}% </block> %{"}"}, hver på sin linje.

rule-duplicate-block = To blokker på en side har ikke samme navn.
rule-duplicate-block-why = Ellers vet vi ikke hvilken av dem som skal byttes ut.
rule-duplicate-block-mend = Gi den ene et annet navn, eller slett den.

rule-extend-without-base = En side med extend = true har en side å utvide.
rule-extend-without-base-why = Den har bare blokkene som er annerledes, så uten den andre siden er den ingen side.
rule-extend-without-base-mend = Sjekk at nettstedet bygger på et som har siden på samme språk, eller skriv hele siden.

rule-text-outside-block = En side som utvider en annen, har all tekst i blokker.
rule-text-outside-block-why = Vi vet ikke hvor annen tekst hører til, så den blir ikke vist.
rule-text-outside-block-mend = Flytt teksten inn i en blokk.

rule-unknown-block = En side som utvider en annen, viser til blokker som finnes der.
rule-unknown-block-why = Ellers blir teksten ikke vist.
rule-unknown-block-mend = Bruk navnet på en blokk som finnes, eller lag blokken på siden som utvides.

rule-fallback-empty = Et språk låner bare fra språk som nettstedet har noe på.
rule-fallback-empty-why = Ellers er det ingenting å låne, og lista sier noe annet enn det leseren får.
rule-fallback-empty-mend = Slett språket fra [fallback], eller lag sider på det.

rule-fallback-loop = Et språk låner ikke fra seg selv, og fra hvert annet språk bare én gang.
rule-fallback-loop-why = Det er ingenting å hente der vi alt har lett, så noe annet var ment.
rule-fallback-loop-mend = Slett det ene lånet fra [fallback].

rule-language-name = Hvert språk på nettstedet er et vi vet navnet på.
rule-language-name-why = Leseren velger språk etter det navnet språket har på seg selv.
rule-language-name-mend = Bruk koden for språket, ikke for landet: uk for ukrainsk, ar for arabisk.

rule-missing-plural = En tekst som teller, har alle formene språket har.
rule-missing-plural-why = Noen språk har andre former for 2 og 5 enn for 1, og feil form leser seg dårlig.
rule-missing-plural-mend = Legg til formene som mangler: {"{"} one = "…", few = "…", many = "…", other = "…" {"}"}.

rule-bad-contact-link = En lenke til e-post eller telefon har en hel adresse eller et helt nummer.
rule-bad-contact-link-why = Ellers åpner den et tomt vindu, eller ingenting.
rule-bad-contact-link-mend = Skriv «mailto:navn@example.org» eller «tel:+4740000000».

rule-bad-phone = Et telefonnummer har så mange siffer som det skal.
rule-bad-phone-why = Et nummer med feil gjør at ingen når fram.
rule-bad-phone-mend = Skriv åtte siffer, eller landskoden og hele nummeret.

rule-bare-address = En lenke viser ikke hele nettadressen.
rule-bare-address-why = Lange adresser er tunge å lese og å høre lest opp.
rule-bare-address-mend = Skriv hva som finnes der: [navnet på siden](adressen).

rule-bare-table = En tabell har overskrifter.
rule-bare-table-why = Den som hører tabellen lest opp, må få vite hva hvert tall er.
rule-bare-table-mend = Skriv hva hver kolonne er i den første raden.

rule-blocked-code = Sidene har ingen skript, innebygde sider eller utseende i selve teksten.
rule-blocked-code-why = Sikkerhetsreglene til nettstedet stopper dem, så de virker ikke.
rule-blocked-code-mend = Bruk HTML og stilarket, eller lenk til det som ligger et annet sted.

rule-bold-heading = En overskrift er skrevet som overskrift, ikke bare med fet skrift.
rule-bold-heading-why = De som blar i overskriftene, finner bare ekte overskrifter.
rule-bold-heading-mend = Skriv ## foran den.

rule-contrast = Farger skiller seg nok fra hverandre, på lys og mørk skjerm.
rule-contrast-why = Mange ser dårlig, og alle leser i sol iblant.
rule-contrast-mend = Bruk den fargen som sjekken foreslår.

rule-dead-fragment = En lenke til et sted på en side treffer noe.
rule-dead-fragment-why = Ellers havner leseren øverst og må lete.
rule-dead-fragment-mend = Rett det som står etter «#».

rule-dead-link = En lenke på en ferdig side går til noe som finnes.
rule-dead-link-why = Ellers møter leseren en feilside.
rule-dead-link-mend = Rett adressen, eller ta lenken bort.

rule-dead-resource = Det en side henter, finnes på nettstedet.
rule-dead-resource-why = Ellers mangler et bilde eller utseendet.
rule-dead-resource-mend = Rett navnet, eller legg filen der den skal være.

rule-description-length = En beskrivelse har 30 til 170 tegn.
rule-description-length-why = Søk kutter lange beskrivelser, og korte sier for lite.
rule-description-length-mend = Skriv én eller to setninger om hva leseren finner på siden.

rule-empty-heading = En overskrift har tekst.
rule-empty-heading-why = En tom overskrift blir lest opp som ingenting.
rule-empty-heading-mend = Skriv en tekst, eller ta den bort.

rule-empty-link = En lenke har en tekst eller et bilde med tekst.
rule-empty-link-why = De som hører siden lest opp, får bare høre «lenke».
rule-empty-link-mend = Skriv hvor lenken går.

rule-exclamation = Ett utropstegn er nok.
rule-exclamation-why = Flere på rad leses som et rop.
rule-exclamation-mend = Bruk punktum, eller ett utropstegn.

rule-future-date = En dato på en publisert side har vært.
rule-future-date-why = En artikkel med en dato fram i tid ser ut som en feil.
rule-future-date-mend = Rett datoen, eller vent med draft = true.

rule-hard-to-read = Lesbarheten (LIX) er høyst 40, og høyst 35 på sider med audience = "adept" eller søknadsskjemaet deres.
rule-hard-to-read-why = Mange av leserne har norsk som nytt språk, og alle leser fort på nett.
rule-hard-to-read-mend = Del lange setninger, og bruk korte ord.

rule-heading-mark = En overskrift slutter ikke med punktum eller kolon.
rule-heading-mark-why = Den er et navn på det som følger, ikke en setning.
rule-heading-mark-mend = Ta bort tegnet.

rule-long-heading = En overskrift har høyst tolv ord.
rule-long-heading-why = Overskrifter er til å finne fram med.
rule-long-heading-mend = Kort den ned, og skriv resten under.

rule-long-menu = Hovedmenyen har høyst sju punkter.
rule-long-menu-why = Med flere er det vanskelig å velge.
rule-long-menu-mend = Flytt noen til bunnen av siden eller under en annen side.

rule-long-paragraph = Et avsnitt har høyst 100 ord.
rule-long-paragraph-why = Mange hopper over lange avsnitt.
rule-long-paragraph-mend = Del det der det kommer noe nytt.

rule-long-sentence = En setning har høyst 25 ord.
rule-long-sentence-why = Etter det er det lett å miste tråden.
rule-long-sentence-mend = Del den i to, eller lag en liste.

rule-lost-label = Det som viser til et navn på siden, viser til noe som finnes.
rule-lost-label-why = Ellers mangler felt og områder navn når de blir lest opp.
rule-lost-label-mend = Rett navnet i malen.

rule-no-alt = Et bilde har alt, som kan være tomt hvis bildet er pynt.
rule-no-alt-why = Uten alt blir adressen til bildet lest opp.
rule-no-alt-mend = Gi det alt="hva bildet viser", eller alt="".

rule-no-headings = En lang tekst har overskrifter.
rule-no-headings-why = Leserne leter etter sitt eget spørsmål.
rule-no-headings-mend = Sett inn overskrifter med ##.

rule-one-heading = En side har én overskrift på øverste nivå: tittelen.
rule-one-heading-why = Den sier hvor leseren er.
rule-one-heading-mend = La malen lage den, og bruk lavere nivåer til resten.

rule-one-main = En side har ett hovedinnhold.
rule-one-main-why = De som hører siden lest opp, hopper dit.
rule-one-main-mend = La malen ha ett <main>.

rule-orphan-page = En side kan nås fra en annen side.
rule-orphan-page-why = Ellers finner bare den som kjenner adressen, fram.
rule-orphan-page-mend = Lenk til den, sett den i menyen, eller skjul den.

rule-other-language = En side er på ett språk.
rule-other-language-why = Feil språk blir lest opp med feil stemme, og mange forstår det ikke.
rule-other-language-mend = Oversett avsnittet.

rule-page-language = En side sier hvilket språk den er på.
rule-page-language-why = Ellers blir den lest opp med feil stemme.
rule-page-language-mend = Sett lang i malen.

rule-page-requests = En side henter få filer når den åpnes: høyst åtte, eller som [budget] sier.
rule-page-requests-why = Hver fil tar tid på en treg linje.
rule-page-requests-mend = Bruk færre bilder øverst på siden.

rule-page-title = En side har en tittel.
rule-page-title-why = Den står i faner, bokmerker og søk.
rule-page-title-mend = Sett <title> i malen.

rule-page-weight = En side er lett: 14 kB før leseren ser noe, 50 kB uten bilder, eller som [budget] sier.
rule-page-weight-why = Mange leser på gamle telefoner og trege linjer.
rule-page-weight-mend = Del siden, eller bruk et lettere stilark.

rule-picture-size = Et bilde har bredde og høyde.
rule-picture-size-why = Ellers hopper teksten når bildet kommer.
rule-picture-size-mend = La malen sette width og height.

rule-placeholder = En publisert tekst har ingenting som skulle vært byttet ut.
rule-placeholder-why = TODO og lorem ipsum ser uferdig ut.
rule-placeholder-mend = Skriv den riktige teksten.

rule-repeated-alt = Ulike bilder har ulike tekster.
rule-repeated-alt-why = Ellers vet den som ikke ser, ikke at det er to.
rule-repeated-alt-mend = Skriv hva som er eget for hvert av dem.

rule-repeated-id = Et navn (id) på en side er navnet på én ting.
rule-repeated-id-why = Lenker og ledetekster treffer ellers feil.
rule-repeated-id-mend = Gi det ene et annet navn.

rule-repeated-word = Et ord står ikke to ganger på rad.
rule-repeated-word-why = Det er nesten alltid en skrivefeil.
rule-repeated-word-mend = Slett det ene.

rule-review-due = En side er gått gjennom innen den dagen review_by sier.
rule-review-due-why = Frister, priser og navn blir gamle.
rule-review-due-mend = Les siden, rett den, og sett en ny dato.

rule-same-description = Hver side har sin egen beskrivelse.
rule-same-description-why = I søk er like beskrivelser ikke til å skille.
rule-same-description-mend = Skriv hva som er eget for siden.

rule-same-title = Hver side har sin egen tittel.
rule-same-title-why = I søk og menyer er like titler ikke til å skille.
rule-same-title-mend = Gi en av dem en annen tittel.

rule-shouting = Ord står ikke med bare store bokstaver.
rule-shouting-why = Det er tungt å lese, og kan bli lest opp bokstav for bokstav.
rule-shouting-mend = Skriv med små bokstaver, og bruk **fet skrift**.

rule-stale-contact = Kontakter og partnere er sjekket det siste året, der checked sier når.
rule-stale-contact-why = Folk slutter, og numre skifter.
rule-stale-contact-mend = Spør om alt stemmer, og sett dagens dato.

rule-stray-term = Nettstedet bruker sitt eget ord for den som får mentor.
rule-stray-term-why = To ord for det samme får leseren til å tro at det er to ting.
rule-stray-term-mend = Bruk ordet fra [terms], eller skriv navnet under names.

rule-third-party = Sidene henter ingenting fra andre nettsteder.
rule-third-party-why = Andre nettsteder får ellers vite hvem som leser.
rule-third-party-mend = Last ned filen.

rule-title-length = En tittel har 5 til 85 tegn, navnet på nettstedet medregnet.
rule-title-length-why = Faner og søk kutter lange titler.
rule-title-length-mend = Bruk tre til åtte ord.

rule-unnamed-control = Felt og knapper har en ledetekst.
rule-unnamed-control-why = Ellers vet ikke den som hører siden lest opp, hva de er til.
rule-unnamed-control-mend = Sett <label> foran feltet i malen.

rule-unnamed-navigation = Når en side har flere menyer, har hver sitt navn.
rule-unnamed-navigation-why = Den som hører siden lest opp, må kunne velge mellom dem.
rule-unnamed-navigation-mend = Sett aria-label i malen.

rule-vague-alt = Teksten til et bilde sier hva det viser.
rule-vague-alt-why = «Bilde av» og filnavn hjelper ingen.
rule-vague-alt-mend = Skriv hva du ser.

rule-vague-link = En lenke sier hvor den går.
rule-vague-link-why = Mange hører lenkene lest opp én for én: «her, her, les mer».
rule-vague-link-mend = Skriv hva som finnes der.

rule-wrong-choice = Et argument har en av verdiene temaet kjenner.
rule-wrong-choice-why = Ellers viser komponenten ingenting eller feil.
rule-wrong-choice-mend = Bruk en av verdiene som sjekken nevner.

rule-gone-link = En side hos andre som vi lenker til, finnes.
rule-gone-link-why = Ellers får leseren en feilside hos dem, og tror det er vi som ikke følger med.
rule-gone-link-mend = Finn den nye adressen, eller ta lenken bort.

rule-moved-link = En lenke går til adressen siden har nå.
rule-moved-link-why = Den gamle adressen slutter en dag å virke.
rule-moved-link-mend = Skriv den nye adressen.

rule-unreachable-link = Et nettsted vi lenker til, svarer.
rule-unreachable-link-why = Ellers venter leseren forgjeves.
rule-unreachable-link-mend = Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker.

rule-stray-mark = Tegn for overskrift, fet skrift, lenke, tabell og liste virker.
rule-stray-mark-why = Ellers ser leserne tegnene i stedet for det de skulle bli.
rule-stray-mark-mend = Rett tegnene slik meldingen sier. Skal de stå slik, sett omvendt skråstrek foran: \*\*.

rule-uneven-override = Det et nettsted endrer på en side, endrer det på alle språkene sine.
rule-uneven-override-why = Ellers står noe annet på det ene språket enn på det andre, og ingen legger merke til det.
rule-uneven-override-mend = Lag siden på de andre språkene også, eller bruk den som arves, på alle.
