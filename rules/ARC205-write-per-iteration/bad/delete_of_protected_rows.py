from django.db import models


class Place(models.Model):
    addon_to = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="addons")
    is_paid = models.BooleanField(default=False)


class Folder(models.Model):
    parent = models.ForeignKey("self", null=True, on_delete=models.RESTRICT)
    is_old = models.BooleanField(default=False)


class Course(models.Model):
    is_over = models.BooleanField(default=False)


class Lesson(models.Model):
    course = models.ForeignKey(Course, on_delete=models.CASCADE)
    after = models.ForeignKey("self", null=True, on_delete=models.PROTECT)


def clear(names):
    for place in Place.objects.filter(is_paid=False):
        if place.pk in names:
            place.delete()  # ARC205 in a later call for those that Place.addon_to (PROTECT) points


def clear_all():
    for place in Place.objects.filter(is_paid=False):
        place.delete()  # ARC205 in a later call for those that Place.addon_to (PROTECT) points to


def clear_in_turn(names):
    for place in Place.objects.filter(addon_to__isnull=False):
        place.delete()  # ARC205 call delete() on the queryset
    for place in Place.objects.filter(addon_to=None):
        place.delete()  # ARC205 call delete() on the queryset
    for place in Place.objects.exclude(is_paid=True):
        for addon in place.addons.all():
            addon.delete()  # ARC205 collect the keys and call Place.objects.filter(pk__in=…).delete()


def clear_folders():
    for folder in Folder.objects.filter(is_old=True):
        folder.delete()  # ARC205 call delete() on the queryset


def clear_courses():
    for course in Course.objects.filter(is_over=True):
        course.delete()  # ARC205 call delete() on the queryset
