from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from documents import urls

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include(urls.once)),
    *i18n_patterns(path("", include("documents.urls")), prefix_default_language=False),
]

handler400 = "documents.views.errors.bad_request"
handler403 = "documents.views.errors.permission_denied"
handler404 = "documents.views.errors.not_found"
handler500 = "documents.views.errors.server_error"
