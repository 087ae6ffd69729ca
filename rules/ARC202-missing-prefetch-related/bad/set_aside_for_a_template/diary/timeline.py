from diary.models import Meal, Note, Sleep


def events_of(date):
    events = []
    _add_meals(date, events)
    _add_sleeps(date, events)
    _add_notes(date, events)
    events.sort(key=lambda event: event["time"], reverse=True)
    return events


def _add_meals(date, events):
    meals = Meal.objects.filter(time__date=date)
    for meal in meals:
        events.append(
            {
                "time": meal.time,
                "title": "Meal",
                "tags": meal.tags.all(),  # ARC202 by diary/templates/diary/day.html:3
            }
        )


def _add_sleeps(date, events):
    for sleep in Sleep.objects.filter(start__date=date):
        base = {"time": sleep.start, "tags": sleep.tags.all()}  # ARC202 prefetch_related("tags")
        events.extend([{**base, "title": "Asleep"}, {**base, "title": "Awake"}])


def _add_notes(date, events):
    for note in Note.objects.filter(time__date=date).prefetch_related("tags"):
        events.append({"time": note.time, "title": "Note", "tags": note.tags.all()})
