from django.db import models
from django.utils.functional import cached_property


class Member(models.Model):
    name = models.CharField(max_length=50)

    @cached_property
    def rights(self):
        return self._read_rights()

    def _read_rights(self):
        for ban in self.bans.filter(is_over=True):
            ban.delete()
        return {ban.of for ban in self.bans.all()}

    def may(self, what):
        return what not in self.rights


class Ban(models.Model):
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="bans")
    of = models.CharField(max_length=20)
    is_over = models.BooleanField()


class PictureQuerySet(models.QuerySet):
    def seen_by(self, member: Member):
        return self.exclude(kind__in=member.rights)


class Picture(models.Model):
    kind = models.CharField(max_length=20)

    objects = PictureQuerySet.as_manager()

    def accept(self, member: Member):
        if member.may("accept"):
            self.kind = "accepted"
            self.save()
