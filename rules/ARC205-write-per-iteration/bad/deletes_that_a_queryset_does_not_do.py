from django.db import models


class Pupil(models.Model):
    name = models.CharField(max_length=100)
    grade = models.IntegerField(default=1)


class MarkQuerySet(models.QuerySet):
    def delete(self):
        return self.update(is_gone=True)


class Mark(models.Model):
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="marks")
    is_gone = models.BooleanField(default=False)

    objects = MarkQuerySet.as_manager()


class Note(models.Model):
    pupil = models.ForeignKey(Pupil, on_delete=models.CASCADE, related_name="notes")


def graduate():
    for pupil in Pupil.objects.filter(grade=13)[:1000]:
        pupil.delete()  # ARC205 collect the keys


def graduate_but(names):
    for pupil in Pupil.objects.filter(grade=13):
        if pupil.name not in names:
            pupil.delete()  # ARC205 collect the keys


def forget():
    for mark in Mark.objects.all():
        mark.delete()  # ARC205 collect the keys


def clear(pupils):
    for pupil in Pupil.objects.filter(grade=12):
        for note in pupil.notes.all():
            note.delete()  # ARC205 collect the keys
