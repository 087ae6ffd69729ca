from django.shortcuts import render

from .models import Lesson


def week(request, layout):  # ARC102 week
    lessons = Lesson.objects.all()
    try:
        limit = int(request.GET["limit"])
    except KeyError:
        limit = 50
    except ValueError:
        limit = 10
    template = "timetable/week.html"
    match layout:
        case "compact":
            template = "timetable/compact.html"
        case "print":
            template = "timetable/print.html"
        case "wall":
            template = "timetable/wall.html"
    days = {}
    for lesson in lessons:
        days.setdefault(lesson.weekday, []).append(lesson)
    while len(days) < 5:
        days[len(days)] = []
    rooms = sorted({lesson.room for lesson in lessons if lesson.room})
    busiest = max(lesson.pupils for lesson in lessons)
    title = "Week" if layout == "wall" else "My week"
    if limit > 20:
        title = f"{title} (all)"
    elif limit > 10:
        title = f"{title} (most)"
    context = {"days": days, "rooms": rooms, "busiest": busiest, "title": title}
    return render(request, template, context)
