### Pairing: settings, reasons, the workbook of proposals.

## Settings.

pairing-value = “{ $value }” cannot stand after { $key } in [pairing].
pairing-points = { $points } is not a number of points.
pairing-points-help = Write a whole number from 0 to 100.
pairing-sum = The criteria in [pairing] can give { $sum } points together. The most is { $most }.
pairing-sum-help = Lower points for some of the criteria.
pairing-most = The criterion “{ $id }” does not say how many points it can give in all.
pairing-most-help = Write two numbers in points: for each answer, and at most in all. For example points = [5, 15].
pairing-nothing = No criterion in [pairing] can give points, so nobody can be paired.
pairing-nothing-help = Choose another preset, or write criteria of your own below [pairing.criteria.name].
pairing-incomplete = The criterion “{ $id }” is not one of the chosen preset’s, and lacks something.
pairing-incomplete-help = Write kind, points, and field (or adept and mentor), for example kind = "same", field = "club", points = [15].
pairing-question = The form “{ $form }” does not have the question “{ $id }”, so it can give no points.
pairing-question-help = Use one of these: { $known }.
pairing-kind = The question “{ $id }” of the form “{ $form }” does not suit this kind of criterion.
pairing-kind-help = work, same and level need one_of (level with levels that we know), shared and offers need many_of, and place needs postal_code.
pairing-protected = The question “{ $id }” can give no points: it is about something the law protects, or about sex or age.
pairing-protected-help = Remove it from [pairing]. It cannot be a wish or stand in the report, either.
pairing-protected-personal-help = Remove the criterion. If a person wishes, say, a mentor of the same sex, write it as [[pairing.wishes]].
pairing-wish = The form “{ $form }” does not have the question “{ $id }” with fixed answers, so the wish cannot be used.
pairing-wish-help = wish is the question about the wish, and about is the question that the other has answered. Both must have choices.
pairing-least = “{ $level }” is not a level of language.
pairing-least-help = Use a1, a2, b1, b2, c1 or c2.
pairing-spread = The form for job-seekers does not have the question “{ $id }” with one answer.
pairing-spread-help = Write ids of questions of the kind one_of in spread.

## Criteria.

criterion-work = Occupation and industry
criterion-education = Subject
criterion-level = Level of education
criterion-place = Place
criterion-languages = Languages
criterion-interests = Interests
criterion-work-interests = Interests at work
criterion-goals = Goals
criterion-network = Network
criterion-gatherings = Gatherings
criterion-family = Interests of the family

## Why these two.

reason-unknown = { $criterion }: unknown.
reason-nothing = { $criterion }: nothing in common.
reason-occupation = Same occupation: { $occupation }.
reason-occupations = Same occupation: { $adept } and { $mentor }.
reason-industry = Same industry: { $choice }.
reason-choice = { $criterion }: both have chosen “{ $choice }”.
reason-related = { $criterion }: similar answers, “{ $adept }” and “{ $mentor }”.
reason-related-industries = Related industries: “{ $adept }” and “{ $mentor }”.
reason-level = { $criterion }: both have “{ $level }”.
reason-levels = { $criterion }: equally high, “{ $adept }” and “{ $mentor }”.
reason-near-level = { $criterion }: almost the same, “{ $adept }” and “{ $mentor }”.
reason-town = Same post town: { $town }.
reason-area = Near each other: both postal codes begin with { $digits }.
reason-online = Both can meet online.
reason-shared = { $criterion } in common: { $choices }.
reason-offers = { $criterion }: { $choices }.
reason-none = They have nothing in common in their answers, but nothing keeps them from meeting.
reason-unknowns = Unknown: { $criteria }.

## Why not somebody else.

why-not-best = No possible { $mentor } gives more points.
why-not-pinned = You have decided this pair.
why-not-despite = Otherwise it would have been stopped: { $constraint }.
why-not-full = { $mentor } would have given { $score } points, but has no more places, and the whole gets no better by changing.
why-not-decided = { $mentor } would have given { $score } points, but has no more places. You have decided yourself who is to have at least one of them.
why-not-blocking = Note: { $mentor } is proposed to at least one who gives fewer than { $score } points.
one-more-pairs = One more place there would give { $people ->
    [one] one more person
   *[other] { $people } more people
} somebody to meet.
one-more-points = One more place there would give { $points } more points in all.
one-more-even = One more place there would spread the points more evenly, or change nothing.
one-more-nothing = One more place there would give no more pairs or points.

## Why somebody waits.

waiting-nobody = No { $mentors } can be paired now.
waiting-full = { $count ->
    [one] One { $mentor }
   *[other] { $count } { $mentors }
} would do, but all places are used. Best: { $best } with { $score } points.
waiting-stopped = Not possible with { $count ->
    [one] one { $mentor }
   *[other] { $count } { $mentors }
}: { $constraint }.
constraint-forbidden = you have said no to the pair
constraint-household = the same e-mail address or telephone
constraint-employer = the same employer
constraint-meeting = one meets in person only, the other online only
constraint-language = too little Norwegian, and no other language in common in the answers
constraint-wish = a wish is not met (“{ $question }”)
constraint-required = nothing in common in { $criterion }, which the programme demands
constraint-floor = fewer than { $floor } points
absence-suspected = The application may come from a robot. Look at it first.
absence-waiting-list = On the waiting list: the form was full.
absence-later = Can begin on { $day }.
absence-no-place = Has no free places.
absence-status = Has the status “{ $status }” in the workbook. Only those who are “Klar” or “Foreslått” are paired.
absence-no-status = Has no status in the workbook. Only those who are “Klar” or “Foreslått” are paired.
absence-matched = Is in a pair already.
absence-out = Is out of the lists in the workbook.
absence-unknown = Is not in the workbook. The application may be newer: bring it in with veiviser export --from.

## Whom to look for.

recruit = { $count ->
    [one] One more { $mentor }
   *[other] { $count } more { $mentors }
}
recruit-work = within “{ $work }”
recruit-place = in { $town }
recruit-language = who knows { $language }

## The workbook of a proposal.

proposal-title = Proposed pairs for { $site }
proposal-category = Personal data
proposal-comment = Contains personal data. Delete the file when you no longer need it.
proposal-footer = Contains personal data. Shred it when it is no longer needed.
proposal-page = Page { $page } of { $pages }
proposal-made-on = Made { $day }
proposal-sheet-pairs = Proposed pairs
proposal-sheet-waiting = Waiting
proposal-sheet-declined = Declined
proposal-sheet-recruits = Recruiting
proposal-sheet-fairness = Fairness
proposal-sheet-absent = Not included now
proposal-sheet-about = How it is made
proposal-points = Points
proposal-why = Why
proposal-next = Next best, with points
proposal-why-not = Why not higher
proposal-choice = Your choice
proposal-approve = Approved
proposal-decline = Declined
proposal-later = Wait
proposal-says = { $who } says
proposal-yes = Yes
proposal-no = No
proposal-note = Note
proposal-unknown = unknown
proposal-other = { $mentor } ({ $score })
proposal-other-free = { $mentor } ({ $score }), has a place
proposal-repeated = Note: { $name } has the same e-mail address or telephone number as in another application. It may be the same person.
proposal-days = Days waited
proposal-possible = Possible { $mentors }
proposal-why-waiting = Why
proposal-who = Whom to look for
proposal-count = Number
proposal-people = So many more would have somebody to meet
proposal-no-recruits = A new mentor of the commonest kinds would not help those who wait. See what stops them in the sheet “Waiting”.
proposal-nobody-waits = Everybody has somebody to meet.
proposal-question = Question
proposal-answer = Answer
proposal-paired = Have somebody to meet
proposal-share = Per cent of the group
proposal-average = Points on average
proposal-few = hidden
proposal-hidden = Hidden figures
proposal-hidden-text = Groups of fewer than { $least } are hidden in the sheet “Fairness”. Where only one group is that small, the next one is hidden, too: else it could be worked out.
proposal-side = Side
proposal-name = Name
proposal-why-absent = Why not
proposal-what = What
proposal-value = How
proposal-made = Result
proposal-best = { $pairs } pairs, { $waiting } waiting. There is no better proposal with these answers: it has been checked against all possible pairs.
proposal-order = What counts most
proposal-order-most = First the most pairs, then the most points, then those who have waited longest, last a draw.
proposal-order-best = First the most points, then the most pairs, then those who have waited longest, last a draw.
proposal-even = Even
proposal-even-text = Rather two good pairs than one very good and one poor.
proposal-floor = Least points
proposal-floor-text = Pairs with fewer than { $floor } points are not proposed.
proposal-stops = What stops a pair
proposal-list = { $list }.
proposal-next-time = The next proposal
proposal-next-time-text = Write Approved or Declined in “Your choice”, and No where one of the two does not want to. The next proposal keeps to that when you write --from and the name of this file.
proposal-gives = Points: { $criterion }
steps-occupation = { $points } for the same occupation
steps-industry = { $points } for the same industry
steps-related-industry = { $points } for a related industry
steps-same = { $points } for the same answer
steps-related = { $points } for a similar answer
steps-level = { $points } for the same level
steps-near-level = { $points } for the level beside it
steps-town = { $points } for the same post town
steps-area = { $points } for the same first two digits of the postal code
steps-online = { $points } when both can meet online
steps-shared = { $points } for each answer that both have chosen, at most { $most }
steps-offers = { $points } for each answer that the mentor’s side has chosen, at most { $most }
