### What shows in the rendered pages.

form-shell = Malen viser ikke «{ $name }» nøyaktig én gang, og da kan ikke skjemaet sendes inn.
form-shell-help = Skriv «<title>{"{{ page.window_title }}"}</title>», «{"{{ page.alert }}"}», «{"{{ page.progress }}"}» og «{"{{ page.form }}"}» én gang hver, i den rekkefølgen.
form-components = Skjemakomponentene kan ikke brukes alene: { $error }
form-components-help = Bruk bare komponenter og filtre fra mappen «form» i dem.
component-call-body = «{ $name }» trenger en tekst mellom to tagger.
component-call-body-help = Skriv «{"{"}% <{ $name }> %{"}», teksten og «{"}% </{ $name }> %{"}"}», hver på sin linje.
component-call = «{ $name }» kan ikke brukes slik: { $error }.
component-call-help = Rett argumentene.
template-error-page-help = Rett malen. Feilen viste seg på siden «{ $page }».
template-error-use = Malen kan ikke brukes: { $what }.
template-error-other = Malen kan ikke brukes: { $error }
missing-template = Temaet «{ $theme }» mangler malen «{ $name }».
missing-template-help = Lag filen templates/{ $name }, eller la temaet utvide et tema som har den.
unknown-footnote = Fotnoten «{ $label }» har ingen tekst.
unknown-footnote-help = Skriv teksten på en egen linje: «[^{ $label }]: …».
dead-link = Lenken «{ $target }» går til noe som ikke finnes på nettstedet.
dead-link-help = Rett adressen, eller ta lenken bort.
dead-link-empty = Lenken «{ $text }» har ingen adresse, så den går ikke noe sted.
dead-link-empty-help = Gi den en adresse, eller ta lenken bort.
dead-link-host = Lenken «{ $target }» går til et nettsted som ikke kan finnes: navnet mangler et punktum eller har et mellomrom.
dead-link-host-help = Skriv hele adressen: «https://www.example.org/».
dead-fragment = Lenken «{ $target }» går til et sted på siden som ikke finnes.
dead-fragment-help = Rett det som står etter «#», eller ta det bort.
dead-resource = Siden skal hente «{ $target }», men nettstedet har ikke den filen.
dead-resource-help = Rett navnet, eller legg filen der den skal være.
dead-resource-empty = Siden skal hente en fil, men «{ $attribute }» er tom.
dead-resource-empty-help = Skriv hvilken fil det er, eller ta elementet bort.
bad-contact-link-mail = Lenken «{ $target }» går ikke til en e-postadresse.
bad-contact-link-mail-help = Skriv den som «mailto:navn@example.org».
bad-contact-link-phone = Lenken «{ $target }» går ikke til et telefonnummer, så en telefon kan ikke ringe det.
bad-contact-link-phone-help = Skriv den med landskode og uten mellomrom: «tel:+4740000000».
third-party = Siden henter «{ $target }» fra et annet nettsted, så leserne blir sporet der.
third-party-help = Last ned filen, og la nettstedet ha sin egen.
blocked-code = «{ $what }» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne.
blocked-code-help = Lag det uten skript: med HTML og CSS.
blocked-code-help-style = Flytt utseendet til style.css.
blocked-code-help-frame = Lenk til innholdet i stedet for å legge det inn på siden.
empty-link = Lenken til «{ $target }» har ingen tekst, så de som hører siden lest opp, vet ikke hvor den går.
empty-link-help = Skriv en tekst som sier hvor lenken går.
vague-link = Lenken heter bare «{ $text }». De som hører lenkene lest opp én for én, får ikke vite hvor den går.
vague-link-help = La teksten si hva som finnes der: «Les om kursene», ikke «les mer».
bare-address = Lenken viser hele adressen, «{ $text }», som er tung å lese og å høre.
bare-address-help = Skriv heller hva som finnes der: [navnet på siden](adressen).
page-title = Siden har ingen tittel, så faner og søk viser bare adressen.
page-title-help = Malen må ha <title>{"{{"} page.window_title {"}}"}</title>.
title-length = Tittelen «{ $title }» har { $count } tegn. Søk og faner viser ikke mer enn { $most }.
title-length-short = Tittelen «{ $title }» har bare { $count } tegn, så den sier lite i søk og faner.
title-length-help = Gi siden en tittel på tre til åtte ord. Navnet på nettstedet blir lagt til etter den.
description-length = Beskrivelsen har { $count } tegn. Søk viser ikke mer enn omtrent { $most }.
description-length-short = Beskrivelsen har bare { $count } tegn, så den sier lite i søk og lister.
description-length-help = Skriv én eller to setninger på { $least } til { $most } tegn.
page-language = Siden sier ikke hvilket språk den er på, så den blir lest opp med feil stemme.
page-language-help = Malen må ha <html lang="{"{{"} site.language {"}}"}">.
page-language-unknown = «{ $language }» er ikke en språkkode, så teksten blir lest opp med feil stemme.
page-language-unknown-help = Bruk to eller tre små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.
one-heading = { $count ->
    [0] Siden har ingen overskrift på øverste nivå
   *[other] Siden har { $count } overskrifter på øverste nivå
}. Den skal ha én: tittelen.
one-heading-help = La malen eller komponenten lage én <h1> på siden, og bruk <h2> og nedover til resten.
empty-heading = En overskrift på nivå { $level } er tom.
empty-heading-help = Skriv en tekst i den, eller ta den bort.
heading-level-page = Overskriften «{ $heading }» er på nivå { $level }, rett under nivå { $above }. De som blar i overskriftene, tror at noe mangler.
heading-level-page-help = Sett den på nivå { $level }: i en tekst med flere eller færre #, i en komponent med level.
one-main = { $count ->
    [0] Siden har ikke noe hovedinnhold (<main>)
   *[other] Siden har { $count } hovedinnhold (<main>)
}, så de som hører siden lest opp, kan ikke hoppe til det.
one-main-help = Malen skal ha ett <main> rundt det som er sidens eget.
unnamed-navigation = Siden har flere menyer (<nav>), og ikke alle har et eget navn.
unnamed-navigation-help = Gi hver av dem aria-label med en tekst fra strings.
repeated-id = To steder på siden heter «{ $id }», så lenker og ledetekster treffer feil.
repeated-id-help = Gi det ene et annet navn. I maler begynner navn med «v_».
lost-label = Noe på siden viser til «{ $id }», men ingenting heter det, så det mangler navn når det blir lest opp.
lost-label-help = Rett navnet, eller ta henvisningen bort.
unnamed-control = Feltet «{ $name }» (<{ $element }>) har ingen ledetekst, så de som hører siden lest opp, vet ikke hva det er til.
unnamed-control-bare = Et element <{ $element }> har ingen ledetekst, så de som hører siden lest opp, vet ikke hva det er til.
unnamed-control-help = Sett <label for="…"> foran det, eller gi det aria-label.
no-alt = Bildet «{ $src }» har ikke noe alt, så adressen blir lest opp i stedet.
no-alt-help = Gi det alt="hva bildet viser", eller alt="" hvis det bare er pynt.
picture-size = Bildet «{ $src }» har ikke bredde og høyde, så teksten hopper når bildet kommer.
picture-size-help = La malen sette width og height. Et SVG-bilde må ha viewBox.
bare-table = En tabell har ingen overskrifter, så tallene blir lest opp uten at noen vet hva de er.
bare-table-help = Skriv hva hver kolonne er i den første raden.
page-requests = Siden henter { $count } filer når den åpnes, og skal ikke ha mer enn { $most }.
page-requests-help = Bruk færre bilder øverst på siden, eller sett requests under [budget] i site.toml.
page-weight-first = Teksten og utseendet til siden er { $size } kB, og skal ikke være mer enn { $most } kB: da ser leseren noe med én gang, også på en treg linje.
page-weight = Siden er { $size } kB uten bilder, og skal ikke være mer enn { $most } kB.
page-weight-help = Del siden i to, eller sett egne grenser under [budget] i site.toml.
orphan-page = Ingen andre sider lenker til denne siden, så bare de som kjenner adressen «{ $path }», finner den.
orphan-page-help = Lenk til den fra en annen side, sett den i menyen, eller skjul den med draft = true.

# How texts read.
hard-to-read = Teksten har lesbarhetsindeks (LIX) { $lix }, og skal ikke ha mer enn { $most }. Den er tung å lese, også for dem som kan norsk godt.
hard-to-read-adept = Teksten har lesbarhetsindeks (LIX) { $lix }, og skal ikke ha mer enn { $most }: mange av leserne har norsk som nytt språk.
hard-to-read-help = Del de lengste setningene (linje { $lines }), og bytt lange ord med korte.
long-sentence = Setningen har { $count } ord. Etter { $most } er det lett å miste tråden.
long-sentence-help = Del den i to, eller lag en liste.
long-paragraph = Avsnittet har { $count } ord. Mange hopper over avsnitt på mer enn { $most }.
long-paragraph-help = Del det der det kommer noe nytt, med en tom linje imellom.
repeated-word = Det samme ordet står to ganger: «{ $text }».
repeated-word-help = Slett det ene.
shouting = «{ $text }» står med bare store bokstaver. Det er tungt å lese, og kan bli lest opp bokstav for bokstav.
shouting-help = Skriv med små bokstaver. Det som er viktigst, kan stå i **fet skrift**.
exclamation = «{ $text }» ser ut som et rop.
exclamation-help = Ett tegn er nok, og oftest holder det med punktum.
placeholder = «{ $text }» ser ut som noe som skulle vært byttet ut før siden kom ut.
placeholder-help = Skriv den riktige teksten, eller slett det.
bold-heading = «{ $text }» ser ut som en overskrift, men er bare fet skrift. De som blar i overskriftene, finner den ikke.
bold-heading-help = Skriv «## { $text }», eller ta bort stjernene.
heading-mark = Overskriften «{ $text }» slutter med punktum eller kolon.
heading-mark-help = Ta bort tegnet: en overskrift er ingen setning.
long-heading = Overskriften har { $count } ord, så den er tung å finne fram med.
long-heading-help = Kort den ned til noen få ord, og skriv resten i teksten under.
no-headings = Teksten har { $count } ord og ingen overskrifter, så det er vanskelig å finne fram i den.
no-headings-help = Sett inn overskrifter med ## der det kommer noe nytt.
other-language-norwegian = Avsnittet er på norsk, men siden er på språket «{ $language }». Det blir lest opp med feil stemme.
other-language-english = Avsnittet er på engelsk, men siden er på språket «{ $language }». Det blir lest opp med feil stemme.
other-language-help = Oversett avsnittet. Er ingenting oversatt ennå, så slett filen: siden blir da lånt fra et annet språk.
stray-term = Nettstedet sier ellers «{ $own }», men her står «{ $word }», så leserne kan tro at det er noe annet.
stray-term-help = Skriv {"{{"} adept {"}}"} (også .plural, .definite og .definite_plural), sett ordet i anførselstegn, eller skriv navnet det er en del av, under names i site.toml.
future-date = Datoen { $date } har ikke vært ennå.
future-date-article = Artikkelen har datoen { $date }, som ikke har vært ennå. Den blir publisert i dag likevel.
future-date-help = Rett datoen, eller sett draft = true til den dagen.
review-due = Siden skulle vært gått gjennom innen { $date }.
review-due-help = Les den, rett det som har endret seg, og sett en ny dato i review_by.
stale-contact = { $name } ble sist sjekket { $date }, for mer enn et år siden. Navn og nummer kan ha endret seg.
stale-contact-help = Spør om alt stemmer, og sett dagens dato i checked.
vague-alt = Teksten til bildet er «{ $alt }», som ikke sier hva det viser.
vague-alt-help = Skriv hva du ser, uten «bilde av»: «To kvinner ved et verkstedbord».
repeated-alt = To bilder på siden har samme tekst: «{ $alt }».
repeated-alt-help = Skriv hva som er eget for hvert av dem.
wrong-choice = «{ $value }» er ikke noe «{ $argument }» i komponenten «{ $component }» kan være, så den viser ingenting eller feil.
wrong-choice-help = Bruk en av disse: { $choices }.
same-title = Siden har samme tittel som «{ $page }»: «{ $title }». I søk og menyer er de ikke til å skille.
same-title-help = Gi en av dem en annen tittel.
same-description = Siden har samme beskrivelse som «{ $page }», så i søk er de ikke til å skille.
same-description-help = Skriv hva som er eget for denne siden.
long-menu = Menyen har { $count } punkter. Med mer enn { $most } er det vanskelig å velge.
long-menu-help = Flytt noen av dem til bunnen av siden ([[footer]]) eller under en annen side.
bad-phone = «{ $phone }» kan ikke være et telefonnummer.
bad-phone-help = Norske numre har åtte siffer: «400 00 001». Andre begynner med landskoden: «+380 44 …».
contrast = Fargen «{ $color }» skiller seg for lite fra «{ $ground }»: { $found }, men det trengs { $needed }. Mange kan ikke lese det.
contrast-dark = På mørk skjerm skiller fargen «{ $color }» seg for lite fra «{ $ground }»: { $found }, men det trengs { $needed }.
contrast-help = Nærmeste farge som går, er { $color } = "{ $nearest }".
contrast-help-none = Gjør «{ $color }» mørkere og «{ $ground }» lysere, eller omvendt.
unknown-value-audience = «{ $value }» er ingen å skrive for.
unknown-value-audience-help = Bruk «adept» eller «mentor».
