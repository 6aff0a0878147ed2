### Said in many places.

did-you-mean = Mente du «{ $name }»?
concerns = { $help } Gjelder { $sites }.
and-more = { $names } og { $count } til
errors-found = { $errors ->
    [0] Ingen feil
   *[other] { $errors } feil
}{ $warnings ->
    [0] .
    [one] {" "}og 1 advarsel.
   *[other] {" "}og { $warnings } advarsler.
}
help-label = råd

one-of = Bruk en av disse: { $names }.
language = { $code ->
    [nb] bokmål
    [nn] nynorsk
    [en] engelsk
    [uk] ukrainsk
    [ar] arabisk
    [so] somali
    [ti] tigrinja
    [se] nordsamisk
    [pl] polsk
   *[other] språket «{ $code }»
}

type-text = en tekst
type-integer = et heltall
type-decimal = et desimaltall
type-number = et tall
type-flag = true eller false
type-date = en dato
type-list = en liste
type-table = en tabell

two = { $first } { $second }
joined = { $first }, { $next }

toml-date = Datoen finnes ikke, eller er skrevet feil.
toml-date-help = Skriv år-måned-dag uten anførselstegn: 2027-02-01.
toml-twice = Nøkkelen står to ganger, og bare én kan gjelde.
toml-twice-help = Slett den ene.
toml-quotes = Teksten mangler anførselstegn, eller verdien mangler.
toml-quotes-help = Skriv teksten mellom rette anførselstegn: nøkkel = "tekst".
toml-end-quote = Teksten mangler anførselstegnet på slutten.
toml-end-quote-help = Sett " på slutten av teksten, på samme linje.
toml-end-quotes = Teksten over flere linjer mangler anførselstegn på slutten.
toml-end-quotes-help = Skriv """ etter siste linje.
toml-end-apostrophe = Teksten mangler ' på slutten.
toml-end-apostrophe-help = Sett ' på slutten av teksten, på samme linje.
toml-escape = Tegnet \ betyr noe særskilt inne i "…".
toml-escape-help = Skriv \\ der teksten skal ha \, og \" der den skal ha et rett anførselstegn.
toml-comma = Det mangler et komma mellom to verdier.
toml-comma-help = Sett komma mellom dem.
toml-extra-comma = Det står et komma for mye.
toml-extra-comma-help = Slett det.
toml-inline-table = Tabellen mangler {"}"} på slutten.
toml-inline-table-help = Sett {"}"} etter siste verdi.
toml-array-table = Overskriften mangler ]].
toml-array-table-help = Skriv ]] etter navnet, som i [[fields]].
toml-array = Listen mangler ] på slutten.
toml-array-help = Sett ] etter det siste i listen.
toml-table = Overskriften mangler ].
toml-table-help = Sett ] på slutten av linjen, som i [privacy].
toml-no-value = Linjen har ingen verdi.
toml-no-value-help = Skriv linjen som nøkkel = "verdi".
toml-key = Nøkkelen har tegn som ikke er lov.
toml-key-help = Bruk små bokstaver fra a til z, tall og understrek, og skriv = mellom nøkkel og verdi.
toml-more = Det står noe mer på linjen enn én nøkkel og én verdi.
toml-more-help = Slett det, eller flytt det til en egen linje. Skriv \" for et anførselstegn inne i teksten.
toml-zero = Tallet begynner med 0.
toml-zero-help = Slett nullen foran, eller sett teksten i "…".
toml-flag = Verdien er verken true eller false.
toml-flag-help = Skriv true eller false, eller sett teksten i "…".
toml-other = Linjen er ikke riktig skrevet TOML ({ $complaint }).
toml-other-help = Skriv linjen som nøkkel = "verdi".
