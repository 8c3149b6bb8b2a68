/** The part of the script for R about meta-regressions, funnels and their tests. */

/** @param texts the columns of the models in which text stands; the table is there only where a review asks for one */
export function rModels(texts: readonly string[]): string {
  return `
# ---- Meta-regressions, and whether small studies show other effects ---------------------------------------------------

models <- if (file.exists("models.csv")) read_table("models.csv", c(${texts.map((name) => JSON.stringify(name)).join(', ')})) else NULL
models_of_r <- NULL

# Compares a model with ours, and keeps it for models-of-r.csv.
compare_model <- function(number, model, made) {
  ours <- models[models$plot == number & models$model == model, ]
  if (nrow(ours) != 1) stop("Plot ", number, ": models.csv has no ", model, " of it.", call. = FALSE)
  if (is.na(ours$r2)) made$r2 <- NA
  for (name in names(made)) {
    size <- switch(name, slope = , lower = , upper = ours$se, intercept = or(made$intercept_se, 1), tau2 = made$typical, se = , intercept_se = 0, 1)
    if (name != "typical") same(paste0("Plot ", number, ", ", model, " ", name), made[[name]], ours[[name]], size)
  }
  made$typical <- NULL
  names <- setdiff(names(models), c("plot", ${texts.map((name) => JSON.stringify(name)).join(', ')}))
  row <- data.frame(plot = number, model = model, lapply(setNames(names, names), function(name) if (is.null(made[[name]])) NA else made[[name]]))
  models_of_r <<- rbind(models_of_r, row)
}

# Whether effects go along with the number in the column "moderator": a mixed-effects model, without a rule for tau2 of 0.
regress <- function(d, number, method, test = "z") {
  own <- d[!is.na(d$moderator), ]
  typical <- mean(own$vi)
  control <- list(threshold = 1e-10 * typical, maxiter = 10000, tol = 1e-12 * typical, tau2.max = 100 * (var(own$yi) + typical))
  fit <- rma(yi, vi, mods = ~ moderator, data = own, method = method, test = test, control = control)
  compare_model(number, "meta-regression", list(studies = fit$k, slope = fit$beta[2], se = fit$se[2], statistic = fit$zval[2],
    p = fit$pval[2], lower = fit$ci.lb[2], upper = fit$ci.ub[2], intercept = fit$beta[1], intercept_se = fit$se[1],
    tau2 = fit$tau2, i2 = fit$I2, r2 = if (is.null(fit$R2)) NA else fit$R2, q = fit$QE, df = fit$k - 2, p_of_q = fit$QEp, typical = typical))
}

# Egger: the effect against its standard error. Peters: against 1/n, of studies whose events are known.
small_studies <- function(d, number, test) {
  if (test == "peters") {
    d <- d[d$way %in% c("OR", "RR") & !is.na(at_all(d, "ai")), ]
    d$against <- 1 / (d$ai + d$bi + d$ci + d$di)
    d$heavy <- 1 / (1 / (d$ai + d$ci) + 1 / (d$bi + d$di))
    d <- d[d$heavy > 0, ]
  } else {
    d$against <- sqrt(d$vi)
    d$heavy <- 1 / d$vi
  }
  line <- summary(lm(yi ~ against, data = d, weights = heavy))
  of <- coef(line)
  compare_model(number, test, list(studies = nrow(d), slope = of[2, 1], se = of[2, 2], statistic = of[2, 3], p = of[2, 4],
    intercept = of[1, 1], intercept_se = NA, df = line$df[2]))
}

# A PDF of effects against their standard errors, around the summary.
draw_funnel <- function(made, number, title, scale) {
  open <- if (capabilities("cairo")) cairo_pdf else pdf
  open(sprintf("funnel-%02d.pdf", number), width = 7, height = 6)
  transf <- switch(scale, log = exp, "fisher z" = transf.ztor, NULL)
  if (is.null(transf)) funnel(made$fit, xlab = title) else funnel(made$fit, xlab = title, atransf = transf)
  invisible(dev.off())
}
`.trim();
}
