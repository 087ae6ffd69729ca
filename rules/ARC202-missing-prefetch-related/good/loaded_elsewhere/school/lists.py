from school.models import Classroom
from school.selectors import classrooms


def from_a_selector():
    return {room.name: room.pupils.count() for room in classrooms()}


def from_a_queryset_method():
    for room in Classroom.objects.with_pupils().order_by("name"):
        for pupil in room.pupils.all():
            print(room.name, [guardian.name for guardian in pupil.guardians.all()])
