### Form definitions.

missing-key-page-id-help = Skriv for eksempel id = "work" under [[pages]].
missing-key-page-id = Siden mangler «id».
missing-key-condition = «show_when» mangler «{ $key }».
missing-key-field-id-help = Skriv for eksempel id = "employer" under [[fields]].
missing-key-field-id = Spørsmålet mangler «id».
missing-key-choice = Svaralternativet mangler «{ $key }».
unknown-value = «{ $value }» er ikke en gyldig verdi for «{ $key }».
key-without-effect-hide-pages = «hide_pages» virker bare i et skjema som bygger på et annet.
key-without-effect-hide-pages-help = Fjern siden, eller navnet på den her.
empty-text-help = Skriv en tekst.
missing-key-next-steps-help = Skriv next_steps = {"{ nb = \"…\", en = \"…\" }"}. Søkeren leser det på kvitteringen.
missing-key-next-steps = Skjemaet mangler «next_steps»: hva som skjer når søknaden er sendt.
missing-key-role-help = Skriv role = "mentor" eller role = "adept" øverst i filen.
missing-key-role = Skjemaet mangler «role»: hvem som søker.
window-help = Rett «opens» eller «closes».
out-of-range-capacity = «capacity» er { $number }, men må være fra 1 til { $most }.
out-of-range-capacity-help = Skriv hvor mange søknader dere har plass til. Fjern «capacity» hvis det ikke er noen grense.
privacy-missing-fact-help = Skriv { $key } = "…" under [privacy] i site.toml.
privacy-missing-law-help = Skriv { $key } = {"{ nb = \"…\", en = \"…\" }"} under [privacy].
privacy-missing-retention = Skjemaet sier ikke når opplysningene blir slettet. Loven krever at søkeren får vite det.
privacy-missing-retention-help = Skriv for eksempel retention_days = 730 under [privacy].
out-of-range-retention = «retention_days» er { $number }, men må være fra 1 til { $most } dager.
out-of-range-retention-help = To år er retention_days = 730.
consent-missing-version-help = Skriv for eksempel version = "2026-11" under [consent].
consent-missing-version = Samtykket mangler «version». Den viser hvilken tekst søkeren sa ja til.
consent-missing-help = Skriv text = {"{ nb = \"…\", en = \"…\" }"} under [consent].
consent-missing = Skjemaet mangler teksten som søkeren samtykker til.
unknown-language = «{ $name }» i «{ $key }» er ikke en språkkode.
unknown-language-help = Bruk to små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.
wrong-type-form-help-item = Skriv den som { $example }.
wrong-type-form-help = Skriv for eksempel { $key } = { $example }.
bad-id-page = «{ $name }» kan ikke være id for en side.
key-without-effect-after = «after» virker bare i et skjema som bygger på et annet.
key-without-effect-after-pages-help = Fjern «after», og skriv sidene i den rekkefølgen de skal ha.
empty-page = Siden «{ $name }» har ingen spørsmål.
empty-page-help = Skriv page = "{ $name }" på det første spørsmålet på siden, eller fjern siden.
missing-key-title-help = Skriv title = {"{ nb = \"…\", en = \"…\" }"}.
missing-key-title = Siden «{ $name }» mangler «title».
condition-loop-help = Fjern «show_when» på ett av spørsmålene.
condition-order-help = Del skjemaet i sider med [[pages]], og la svaret komme på en side før.
condition-kind-help = Bruk et spørsmål av typen one_of, many_of eller yes_no.
condition-value = «{ $value }» er ikke et svar på spørsmålet «{ $field }».
never-shown-empty-help = Skriv minst ett av disse svarene: { $answers }.
consent-conditional-help = Fjern «show_when». Alle som søker, må samtykke.
consent-conditional = Samtykket kan ikke ha et vilkår.
consent-conditional-page = Samtykket står på siden «{ $page }», som ikke alle får se.
consent-conditional-page-help = Fjern «show_when» på siden, eller lag en siste side som alle får se.
never-shown-help = Se på «show_when» her, på siden, og på spørsmålene som dette avhenger av.
consent-version = Samtykketeksten er ny, men har ikke sin egen versjon.
consent-version-help = Skriv for eksempel version = "2026-11" i [consent] her også.
unknown-field = «{ $key }» viser til spørsmålet «{ $field }», som skjemaet ikke har.
key-without-effect-after-help = Fjern «after», og skriv spørsmålene i den rekkefølgen de skal ha.
missing-key-fields-help = Skriv minst ett [[fields]] med id, kind og label.
missing-key-fields = Skjemaet har ingen spørsmål.
consent-last = Samtykket er ikke det siste spørsmålet.
consent-last-help = Flytt det til slutten av skjemaet.
consent-once = Skjemaet har mer enn ett samtykke.
consent-once-help = Fjern dette, og skriv alt i [consent].
missing-key-kind-help = Skriv for eksempel kind = "text".
missing-key-label-help = Skriv label = {"{ nb = \"…\", en = \"…\" }"}.
bad-id-field = «{ $id }» kan ikke være id for et spørsmål.
bad-id-field-help = Bruk små bokstaver a–z, sifre og _, høyst { $most } tegn, med en bokstav først: postal_code.
bad-id-taken = Id-en «{ $id }» er i bruk på siden rundt skjemaet.
bad-id-taken-help = Velg en annen id.
unknown-key-misplaced = «{ $key }» gjelder hele skjemaet, men står { $place }.
unknown-key-misplaced-help = Flytt linjen opp, over den første linjen som begynner med [ eller [[.
duplicate-id-form-help = Samle det i ett, eller gi det ene en annen id.
missing-translation-prose = { $name } står bare én gang, men nettstedet har flere språk: { $languages }.
missing-translation-prose-help = Skriv teksten på hvert språk: {"{ nb = \"…\", en = \"…\" }"}.
sensitive-question = Spørsmålet «{ $id }» ser ut til å spørre om { $topic }. Det er vernet av loven.
sensitive-question-help = Fjern spørsmålet. Må dere spørre, skriver dere hvorfor, på hvert språk: justification = {"{ nb = \"…\", en = \"…\" }"}. Søkeren får lese det.
sensitive-question-national-id = Spørsmålet «{ $id }» ser ut til å spørre om fødselsnummer. Det tar ikke skjemaet imot: et riktig svar blir avvist.
sensitive-question-national-id-help = Fjern spørsmålet. Spør det om noe annet, skriver dere det med andre ord.
consent-optional = Samtykket kan ikke være frivillig.
consent-optional-help = Fjern optional = true.
unknown-value-autocomplete = «{ $value }» er ikke en gyldig verdi for «autocomplete».
key-without-effect = «{ $key }» hører ikke til spørsmål av typen «{ $kind }» (spørsmålet «{ $id }»).
key-without-effect-help = Fjern «{ $key }», eller velg en annen «kind».
out-of-range-max = «max» er { $number }, men må være fra 1 til { $most }.
out-of-range-max-help = Bruk kind = "long_text" til lengre svar, inntil 3000 tegn.
out-of-range-limits = Det minste tallet ({ $min }) er større enn det største ({ $max }).
out-of-range-limits-help = Rett «min_value» eller «max_value».
missing-key-choices = Spørsmålet «{ $id }» mangler svaralternativer.
few-choices = Spørsmålet «{ $id }» har for få svaralternativer: { $number } av minst { $least }.
duplicate-id-choice = Spørsmålet «{ $id }» har to svaralternativer med id «{ $choice }».
duplicate-id-help = Gi det ene en annen id.
bad-id-choice = «{ $id }» kan ikke være id for et svaralternativ.
bad-id-choice-help = Bruk små bokstaver a–z, sifre, - og _, høyst { $most } tegn: b1, health_care.

privacy-controller = hvem som er behandlingsansvarlig
privacy-contact-name = hvem som er kontaktperson
privacy-contact-email = hvilken e-postadresse kontaktpersonen har
privacy-purpose = hva opplysningene skal brukes til
privacy-legal-basis = hva det rettslige grunnlaget er
privacy-recipients = hvem som får se opplysningene
privacy-missing = Skjemaet sier ikke { $what }. Loven krever at søkeren får vite det.

consent-changed = «{ $what }» er endret, men samtykket har fortsatt versjonen «{ $version }». Da kan ingen lenger se hva søkerne sa ja til: { $diff }
consent-changed-help = Skriv en ny version under [consent] i { $form }. Har ingen søkt ennå, er det ikke nødvendig. Kjør så «veiviser lock { $lock }».
unrecorded-consent = Samtykket har versjonen «{ $version }», men ordene er ikke registrert ennå i { $path }.
unrecorded-consent-help = Kjør «veiviser lock { $folder }» før skjemaet tas i bruk, og ta vare på filen: den er beviset på hva søkerne sa ja til.

## Where a key or a text is: the names begin sentences, the places end them.

place-form = i skjemaet
place-table = i { $table }
place-key = i «{ $key }»
place-choice = i et svaralternativ
name-key = «{ $key }»
name-of-question = «{ $key }» i spørsmålet «{ $id }»
name-choice = Svaralternativet «{ $choice }» i spørsmålet «{ $id }»
name-title = «title» på siden «{ $page }»
name-privacy = «{ $key }» i [privacy]
name-receipt = Teksten i [receipt]
missing-key-receipt = Kvitteringen mangler «email»: spørsmålet som har adressen til søkeren.
missing-key-receipt-help = Skriv for eksempel email = "email" under [receipt].
receipt-no-email = Kvitteringen skal til svaret på «{ $field }», men det er ikke en e-postadresse.
receipt-no-email-help = Skriv id-en til et spørsmål med kind = "email".
name-consent = Samtykketeksten
the-page = Siden «{ $id }»
the-question = Spørsmålet «{ $id }»

unknown-key-form = Ukjent nøkkel «{ $key }» { $place }.
wrong-type-form = «{ $key }» skal være { $expected }, men er { $found }.
expected-text = en tekst i anførselstegn
expected-integer = et helt tall uten anførselstegn
expected-date = en dato uten anførselstegn
expected-texts = en liste av tekster
expected-tables = en liste av tabeller
expected-translations = en tekst, eller en tekst for hvert språk
found-integer = et helt tall
found-flag = true/false
found-moment = en dato eller et klokkeslett
remove-name = Fjern navnet.
remove-or-one-of = Fjern den, eller bruk en av disse: { $names }.
missing-key-condition-help = Skriv show_when = { $example }.
missing-key-choice-help = Skriv det som { $example }.
empty-text = { $name } er tom.
unknown-term-form = { $name } bruker begrepet «{ $term }», som nettstedet ikke har.
unknown-term-form-help = Bruk {"{{ mentor }} eller {{ adept }}"}, alene eller med .definite, .plural eller .definite_plural.
missing-translation-form = { $name } mangler på { $language }.
missing-translation-form-help = Skriv { $language } = "…" ved siden av de andre språkene.
language-coded = { $code ->
    [nb] bokmål (nb)
    [nn] nynorsk (nn)
    [en] engelsk (en)
    [uk] ukrainsk (uk)
    [ar] arabisk (ar)
    [so] somali (so)
    [ti] tigrinja (ti)
    [se] nordsamisk (se)
    [pl] polsk (pl)
   *[other] språket «{ $code }»
}
missing-key-of-form = Skjemaet mangler «{ $key }».
missing-key-of-form-help = Skriv for eksempel { $example }.
window = Skjemaet stenger { $closes } før det åpner { $opens }.
missing-key-kind = Spørsmålet «{ $id }» mangler «kind»: hva slags svar det er.
missing-key-label = Spørsmålet «{ $id }» mangler «label».
missing-key-choices-help = Skriv choices = {"[{ id = \"…\", label = { nb = \"…\", en = \"…\" } }, …]"}.
duplicate-id-questions = Skjemaet har to spørsmål med id «{ $id }».
duplicate-id-pages = Skjemaet har to sider med id «{ $id }».
unknown-page-form = «{ $key }» viser til siden «{ $page }», som skjemaet ikke har.
unknown-page-form-help = Skriv [[pages]] med id = "{ $page }" og title, eller fjern «{ $key }».
bad-id-page-help = Bruk små bokstaver a–z, sifre og _, høyst { $most } tegn, med en bokstav først: about_you.
condition-loop = { $owner } avhenger av seg selv: { $chain }.
condition-order = { $owner } avhenger av svaret på «{ $field }», men det spørsmålet står ikke på en tidligere side.
condition-kind = { $owner } avhenger av svaret på «{ $field }», som ikke har svar å velge mellom.
never-shown-empty = { $owner } blir aldri vist, fordi «is» er tom.
never-shown = { $owner } blir aldri vist: ingen svar på «{ $field }» passer med alle vilkårene.

topic-national-id = fødselsnummer
topic-religion = religion
topic-health = helse
topic-ethnicity = etnisk bakgrunn
topic-politics = politisk syn
topic-union = fagforening
topic-orientation = seksuell legning
topic-crime = straffbare forhold
topic-origin = opprinnelsesland
