### What is wrong with one file alone.

unknown-rule = Regelen «{ $rule }» finnes ikke, så ingenting blir slått av.
unknown-rule-help = Se alle reglene med «veiviser check --rules».
fixed-rule = Regelen «{ $rule }» kan ikke slås av: siden ville ikke virke, eller loven ville bli brutt.
fixed-rule-help = Rett det regelen finner, og slett dette.
unknown-value-level = «{ $level }» er ikke et nivå for en regel.
unknown-value-level-help = Skriv "warn" (vis en advarsel) eller "off" (vis ingenting).

no-content = Her er det ingen mappe som heter «content», så det er ingenting å bygge.
no-content-help = Stå i mappen som har «content» og «themes», eller pek på den med --root.
too-large = Filen er på { $size } MB, og det meste vi tar imot, er { $max } MB.
too-large-help = Gjør filen mindre, eller del den opp.
not-utf8 = Filen er ikke lagret som UTF-8, så bokstaver som æ, ø og å kan ikke leses.
not-utf8-help = Åpne filen i et tekstprogram og lagre den på nytt med tegnsettet UTF-8.
unreadable = Filen kan ikke leses: { $reason }.
unreadable-help = Sjekk at filen finnes og at du har lov til å lese den.
bad-file-name-help-letters = Gi filen et navn med små bokstaver, tall og bindestrek.
bad-file-name-letters = Filnavnet har tegn som ikke kan leses.
link-loop = Mappen er en snarvei (symlink) til en mappe som den selv ligger i, så vi kommer aldri til bunns.
link-loop-help = Slett snarveien.
unreadable-folder-help = Sjekk at den finnes og at du har lov til å lese den.
unreadable-folder = Mappen eller filen kan ikke leses: { $reason }.
reason-missing = den finnes ikke
reason-denied = du har ikke tilgang
missing-key-empty = «{ $key }» er tom, men må ha en tekst.
missing-key-empty-help = Skriv teksten mellom anførselstegnene.
missing-key = Nøkkelen «{ $key }» mangler.
missing-key-help = Legg til en linje som begynner med «{ $key } = ».
out-of-range-per-page = «per_page» er { $number }, men må være fra 1 til { $most }.
out-of-range-per-page-help = Skriv for eksempel per_page = 12.
bad-data = Linjen har { $found } celler, men den første linjen har { $wanted }.
bad-data-help = Se etter et skilletegn for mye eller for lite. Står skilletegnet i en tekst, skriver du teksten i anførselstegn.
bad-data-empty = Filen har ingen kolonner.
bad-data-empty-help = Skriv navnene på kolonnene i første linje, med ; mellom.
unknown-key-below = «{ $key }» gjelder hele filen, men står under en linje som begynner med [ eller [[.
unknown-key = Nøkkelen «{ $key }» finnes ikke, så det som står der, blir ikke brukt.
unknown-key-help = Slett linjen, eller bruk en av disse: { $keys }.
wrong-type = «{ $name }» skal være { $wanted }, men her står { $found }.
wrong-type-help = Skriv «{ $name }» som { $wanted }.
bad-language-value = «{ $code }» er ikke en språkkode.
bad-language-help = Bruk to eller tre små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.
type-text-quoted = en tekst i anførselstegn
type-flag-bare = true eller false, uten anførselstegn
type-integer-bare = et heltall, uten anførselstegn
type-number-bare = et tall, uten anførselstegn
type-list-brackets = en liste i hakeparenteser
bad-feed = Filen er ikke en nyhetsstrøm i RSS eller Atom ({ $error }).
bad-feed-help = Last ned strømmen på nytt og lagre den her.
unknown-kind = «{ $kind }» er ikke en slags side.
bad-slug = «{ $slug }» kan ikke være en del av adressen.
bad-slug-help = Bruk bare a–z, 0–9 og bindestrek, uten skråstrek: slug = "bli-mentor".
bad-alias = «{ $path }» er ikke en gammel adresse på nettstedet.
bad-alias-help = Skriv den med skråstrek først og sist: aliases = ["/om-oss/"].
missing-alt-image = Bildet mangler «alt», så de som ikke ser bildet, får ikke vite hva det viser.
missing-alt-image-help = Legg til alt = "hva bildet viser", eller alt = "" hvis det bare er pynt.
front-matter-missing = Siden begynner ikke med +++, så vi finner ikke tittelen.
front-matter-missing-help = Begynn filen med en linje med +++, så title = "…" og description = "…", og så en linje med +++ igjen.
front-matter-open = Opplysningene øverst på siden slutter ikke, så vi vet ikke hvor teksten begynner.
front-matter-open-help = Sett en linje med bare +++ mellom opplysningene og teksten.
bad-file-name = Filnavnet blir adressen til siden, og har tegn som ikke passer i en adresse.
bad-file-name-help = Gi filen et navn med bare a–z, 0–9 og bindestrek, for eksempel «{ $name }».
bad-language-folder = «{ $folder }» er ikke en språkkode, så vi vet ikke hvilket språk filen er på.
bad-language-folder-help = Bruk nb for bokmål, nn for nynorsk, en for engelsk og så videre.
unknown-file = Filen blir ikke brukt, fordi den ligger et sted der vi ikke venter en slik fil.
unknown-file-help = Flytt den: sider til en språkmappe (nb, en), bilder og dokumenter til files. Eller slett den.
bad-date = «{ $value }» er ikke en dato.
bad-date-help = Skriv år-måned-dag uten anførselstegn: 2027-02-01.
bad-date-quoted = Datoen «{ $value }» står i anførselstegn.
bad-date-quoted-help = Skriv datoen uten anførselstegn: { $key } = { $day }.
bad-date-written-help = Skriv datoen som { $day }.
bad-color = «{ $color }» er ikke en farge.
bad-color-help = Skriv fargen som # og seks tegn, for eksempel "#0b5c55".
missing-key-menu = Et menypunkt skal ha enten «page» (en side her) eller «url» (et annet nettsted).
missing-key-menu-help = Skriv den ene av de to linjene.
unknown-kind-partner = «{ $other }» er ikke en slags partner.
unknown-kind-partner-help = Bruk «partner» eller «funder».
component-alone-text = Det står tekst på samme linje som en komponent, etter den.
component-alone-text-help = Sett komponenten alene på linjen, og teksten på linjen under.
unclosed-component-end = Her slutter komponenten «{ $name }», men den har ikke begynt.
unclosed-component-end-help = Sett {"{"}% <{ $name }> %{"}"} der den skal begynne, eller slett denne linjen.
unclosed-component = Komponenten «{ $name }» slutter ikke.
unclosed-component-help = Sett {"{"}% </{ $name }> %{"}"} alene på en linje der den skal slutte.
component-alone = En komponent må stå alene på linjen.
component-alone-help = Flytt den til en egen linje.
bad-component-name = Komponenten mangler navn.
bad-component-form = Komponenten er ikke riktig skrevet.
bad-component-value = Feltet «{ $name }» mangler verdi.
bad-component-quote = Verdien mangler anførselstegn.
bad-component-end-quote = Teksten mangler anførselstegnet på slutten.
bad-component-literal = Mellom {"{ og }"} kan det stå et tall, true, false eller en liste, og ikke noe annet.

bad-component-help = Skriv {"{{ <navn felt=\"tekst\" /> }}"}, eller {"{% <navn> %} … {% </navn> %}"} med tekst imellom.

bad-block-empty = Blokken har ingen tekst, for den slutter der den begynner.
bad-block-nameless = Blokken mangler navn, så ingen kan vise til den.
bad-block-help-tags = Skriv {"{"}% <block name="navn"> %{"}"}, teksten og {"{"}% </block> %{"}"}, hver på sin linje.
bad-block-field = En blokk har ikke feltet «{ $name }».
bad-block-help-field = En blokk har name, og place i en side som utvider en annen.
bad-block-place = Vi vet ikke hvor teksten skal stå.
bad-block-help-place = Skriv place="before" eller place="after", eller ta det bort for å erstatte blokken.
bad-block-place-here = «place» betyr noe bare i en side som utvider en annen, og ikke inne i en annen blokk.
bad-block-help-place-here = Ta det bort.
text-outside-block = Siden utvider en annen, så tekst utenfor blokkene blir ikke vist.
text-outside-block-help = Flytt teksten inn i en blokk: {"{"}% <block name="navn" place="after"> %{"}"} … {"{"}% </block> %{"}"}.
duplicate-block = Blokken «{ $name }» er her to ganger, så vi vet ikke hvilken som gjelder.
duplicate-block-help = Gi den ene et annet navn, eller slett den.

missing-plural = Teksten «{ $key }» mangler formen { $missing }, som språket { $language } bruker for noen tall.
missing-plural-help = Legg til { $missing }. Språket har formene { $forms }.
fallback-loop = Språket { $language } kan ikke låne fra seg selv.
fallback-loop-twice = Språket { $language } låner fra { $other } to ganger.
fallback-loop-help = Slett den ene fra [fallback].
