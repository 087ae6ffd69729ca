from django.db import models


class Member(models.Model):
    email = models.EmailField(unique=True)

    def save(self, *args, **kwargs):
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if is_new:
            Profile.objects.create(member=self)


class Profile(models.Model):
    member = models.OneToOneField(Member, on_delete=models.CASCADE, related_name="profile")
    bio = models.TextField(blank=True)
