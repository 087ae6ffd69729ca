from django.db import transaction


@transaction.atomic
def post_enrol(*, course, student):
    course.students.add(student)
    course.notices.create(text=f"{student.name} joined")


@transaction.atomic
def delete_enrol(*, student):
    student.courses.clear()
    student.delete()
