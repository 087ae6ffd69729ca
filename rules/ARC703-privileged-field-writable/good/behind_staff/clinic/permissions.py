from rest_framework.permissions import BasePermission, IsAdminUser


class IsHeadOfClinic(IsAdminUser):
    def has_permission(self, request, view):
        return super().has_permission(request, view) and request.user.is_superuser


class MayManageDoctors(BasePermission):
    def has_permission(self, request, view):
        return request.user.has_perm("clinic.change_doctor")
