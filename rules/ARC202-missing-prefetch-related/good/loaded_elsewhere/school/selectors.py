from school.models import Classroom


def classrooms(*, name=""):
    rooms = Classroom.objects.with_pupils()
    if name:
        rooms = rooms.filter(name=name)
    return rooms
