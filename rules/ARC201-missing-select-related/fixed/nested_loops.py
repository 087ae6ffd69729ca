from django.db import models


class Teacher(models.Model):
    name = models.CharField(max_length=100)


class Course(models.Model):
    title = models.CharField(max_length=100)


class Room(models.Model):
    name = models.CharField(max_length=50)


class Lesson(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="lessons")
    teacher = models.ForeignKey(Teacher, on_delete=models.PROTECT)
    room = models.ForeignKey(Room, on_delete=models.PROTECT)


def timetable():
    rows = []
    for course in Course.objects.prefetch_related("lessons", "lessons__teacher"):
        for lesson in course.lessons.all():
            rows.append((course.title, lesson.teacher.name))
    return rows


def teachers_by_course():
    courses = Course.objects.prefetch_related("lessons__room", "lessons__teacher")
    return {
        course.title: [
            (lesson.room.name, lesson.teacher.name)
            for lesson in course.lessons.all()
        ]
        for course in courses
    }


def pairs():
    return [
        (course.title, lesson.room.name)
        for course in Course.objects.prefetch_related("lessons", "lessons__room")
        for lesson in course.lessons.all()
    ]


def loop_in_a_loop(weekdays):
    lessons = Lesson.objects.order_by("pk").select_related("teacher")
    for weekday in weekdays:
        for lesson in lessons:
            print(weekday, lesson.teacher.name)
