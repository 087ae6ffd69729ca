from django.contrib.auth.backends import BaseBackend


class TokenBackend(BaseBackend):
    def has_perm(self, user_obj, perm, obj=None):
        return user_obj.is_staff
