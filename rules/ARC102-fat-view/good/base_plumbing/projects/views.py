from django.shortcuts import render

from core.views import BaseView


class ProjectListView(BaseView):
    def get(self, request, tenant):
        return render(request, "projects/list.html", {"tenant": self.tenant})
