### Follow-up of pairs: settings.

follow-up-both = [follow_up] has both “months” and “until”, but a pair can only last in one of these ways.
follow-up-both-help = Keep “months” if every pair lasts equally long. Keep “until” if all end on the same day.
follow-up-meetings = “meetings” in [follow_up] does not say how many meetings a pair is to have.
follow-up-meetings-help = Write a number, for example meetings = 6, or {"{"} least = 4, most = 5 {"}"}, or {"{"} monthly = 1 {"}"}.
follow-up-order = The check-ins in “check_ins” are not in order.
follow-up-order-help = Write the first one first, and each only once: check_ins = [{"{"} weeks = 2 {"}"}, {"{"} months = 3 {"}"}].
follow-up-time = Here one time is to stand: a number for “months”, “weeks” or “days”.
follow-up-time-help = Write for example {"{"} weeks = 2 {"}"} or {"{"} months = 3 {"}"}.
follow-up-number = { $number } cannot stand here in [follow_up].
follow-up-number-help = Write a whole number from 1 to { $most }.
follow-up-late = A check-in in “check_ins” comes when the pairs are over: they last { $months } months.
follow-up-late-help = Take it out. The end is always a check-in, and for after the end there is “afterwards”.

## Calendars of what is due.

calendar-title = Follow-up: { $name }
calendar-title-nobody = Follow-up without anyone responsible
calendar-nobody = nobody
calendar-file = follow-up
calendar-unknown = somebody without a reference
calendar-person = Follow up { $who }
calendar-pair = Follow up the pair { $adept } and { $mentor }
calendar-end = End the pair { $adept } and { $mentor }. Write the outcome
calendar-afterwards = Ask how it went for { $adept } (paired with { $mentor })
calendar-overdue = Overdue since { $day }: { $what }
calendar-description = From the workbook of Veiviser. Write in the column “Sist fulgt opp” or “Neste oppfølging” when you are done, and make a new calendar file.
calendar-nothing = Nothing is to be followed up: no row has a date in “Neste oppfølging”, and no pair is waiting.
calendar-written = { $file }: { $entries ->
    [one] one entry
   *[other] { $entries } entries
}{ $overdue ->
    [0] .
    [one] , one is overdue.
   *[other] , { $overdue } are overdue.
}{ $off }
calendar-called-off = {" "}{ $entries ->
    [one] One is called off, since the pair has ended.
   *[other] { $entries } are called off, since the pair has ended.
}
calendar-removed = Removed { $file }, which no longer applies.
calendar-next = Import the file into your calendar. When you have followed up, write it in the workbook and make the file again: entries are moved, not doubled.
calendar-next-names = The file has names. Import it only into a calendar that nobody else sees, and delete the file afterwards.

## Figures.

stats-ending = Cannot make { $file }. Let the name end in .html (a page that prints) or .xlsx (a spreadsheet).
stats-period = --since { $since } is after --until { $until }. Swap them.
stats-same = { $file } is the workbook that the figures are made from. Choose another name for the report.
stats-written = Wrote { $file }. { $hidden ->
    [0] No number is so small that it is hidden.
    [one] One number is hidden, so that nobody can be recognised.
   *[other] { $hidden } numbers are hidden, so that nobody can be recognised.
}

## Pairs in the workbook.

paired-erased = { $pairs ->
    [one] One pair is gone, since one of the two has asked to be erased.
   *[other] { $pairs } pairs are gone, since one of the two has asked to be erased.
}
paired-taken = { $new } pairs taken in from the proposal. { $known } were there already.
paired-strangers = { $pairs } pairs of the proposal are of somebody who has not applied here. See whether the proposal is of the same site.
paired-unread = Sheet “Oppfølging”, { $pair }: we do not understand what stands under “{ $column }”. Write days as 01.02.2026, the number of meetings in digits, and choose the outcome from the list.
paired-half = Sheet “Oppfølging”: the row with { $reference } lacks a reference, or has the same one twice. A pair needs both.
paired-unknown = The reference { $reference } in the sheet “Oppfølging” is not among the applications. Look for a typing error. If the application was deleted after its time, the row may stay.
