/**
 * The part of the script for R that is the same for every review: each effect from its numbers, summaries with metafor
 * (Viechtbauer 2010, doi:10.18637/jss.v036.i03), forest plots, and the comparison with ours.
 */

/** @param texts the columns of both tables in which text stands, whatever it looks like */
export function rFunctions(texts: {
  readonly effects: readonly string[];
  readonly summaries: readonly string[];
}): string {
  return `
suppressPackageStartupMessages(library(metafor))

read_table <- function(file, texts) {
  heads <- names(read.csv(file, nrows = 1, check.names = FALSE))
  classes <- ifelse(heads %in% texts, "character", "numeric")
  table <- read.csv(file, colClasses = classes, encoding = "UTF-8", na.strings = "", check.names = FALSE)
  for (name in intersect(texts, heads)) table[[name]][is.na(table[[name]])] <- ""
  table
}
effects <- read_table("effects.csv", c(${quotedList(texts.effects)}))
summaries <- read_table("summaries.csv", c(${quotedList(texts.summaries)}))

# A difference beyond rounding is an error: the script stops there and says which number it is.
same <- function(what, r, ours, size = 1) {
  if (is.na(r) && is.na(ours)) return(invisible())
  if (is.na(r) || is.na(ours) || abs(r - ours) > 1e-6 * max(abs(ours), size))
    stop(what, ": R gives ", format(r, digits = 12), ", the review ", format(ours, digits = 12), call. = FALSE)
}

# ---- Effects: each from the numbers that the review took from the paper --------------------------------------------

# The number in a column, or NA where the table has no such column.
at <- function(row, name) if (is.null(row[[name]])) NA_real_ else row[[name]]
or <- function(number, otherwise) if (is.na(number)) otherwise else number
scaled <- function(row) if (row$scale == "log" || row$then_standardised == "yes") log(row$value) else row$value

# What makes d of small groups unbiased (Hedges), exactly.
unbiased <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)

hedges <- function(d, n1, n2, variance) {
  j <- unbiased(n1 + n2 - 2)
  g <- j * d
  vi <- switch(variance,
    metafor_ls = 1 / n1 + 1 / n2 + g^2 / (2 * (n1 + n2)),
    borenstein = j^2 * ((n1 + n2) / (n1 * n2) + d^2 / (2 * (n1 + n2))),
    revman = (n1 + n2) / (n1 * n2) + g^2 / (2 * (n1 + n2 - 3.94)))
  c(g, vi)
}

two_groups <- function(row, measure) {
  es <- escalc(measure, n1i = row$n1, m1i = row$m1, sd1i = row$sd1, n2i = row$n2, m2i = row$m2, sd2i = row$sd2)
  c(es$yi, es$vi)
}

smd <- function(row) {
  if (row$variance == "metafor_ls") return(two_groups(row, "SMD"))
  pooled <- sqrt(((row$n1 - 1) * row$sd1^2 + (row$n2 - 1) * row$sd2^2) / (row$n1 + row$n2 - 2))
  hedges((row$m1 - row$m2) / pooled, row$n1, row$n2, row$variance)
}

events <- function(row, measure) {
  one <- or(at(row, "added_1"), 0)
  two <- or(at(row, "added_2"), 0)
  es <- escalc(measure, ai = row$ai + one, bi = row$bi + one, ci = row$ci + two, di = row$di + two, add = 0, to = "none")
  c(es$yi, es$vi)
}

# Pairs: ai with the event both times, bi only with the intervention, ci only with the comparator, di never.
pairs <- function(row, measure) {
  n <- row$ai + row$bi + row$ci + row$di
  if (measure == "MPOR") {
    cells <- c(row$ai + row$bi, row$ci + row$di, row$ai + row$ci, row$bi + row$di)
    yi <- log(cells[1] * cells[4] / (cells[2] * cells[3]))
    vi <- sum(1 / cells) - 2 * n * (row$ai * row$di - row$bi * row$ci) / prod(cells)
  } else {
    es <- escalc(measure, ai = row$ai, bi = row$bi, ci = row$ci, di = row$di, add = 0, to = "none")
    yi <- es$yi
    vi <- es$vi
  }
  p <- at(row, "p")
  c(yi, if (is.na(p)) vi else (yi / qnorm(1 - p / 2))^2)
}

# Of the same people: the difference in standard deviations, with their correlation (Cochrane Handbook 5.1, 16.4).
paired_means <- function(row) {
  d <- (row$m1 - row$m2) / sqrt((row$sd1^2 + row$sd2^2) / 2)
  c(d, (1 / row$pairs + d^2 / (2 * row$pairs)) * 2 * (1 - row$ri))
}

from_interval <- function(row) {
  upper <- 0.5 + row$level / 200
  reach <- if (is.na(at(row, "df"))) qnorm(upper) else qt(upper, row$df)
  limits <- if (row$scale == "log" || row$then_standardised == "yes") log(c(row$lower, row$upper)) else c(row$lower, row$upper)
  c(scaled(row), (diff(limits) / (2 * reach))^2)
}

from_statistic <- function(row) {
  p <- at(row, "p")
  df <- at(row, "df")
  statistic <- or(at(row, "statistic"), if (is.na(df)) qnorm(1 - p / 2) else qt(1 - p / 2, df))
  c(scaled(row), (scaled(row) / statistic)^2)
}

from_correlation <- function(row) {
  r <- row$ri
  c(2 * r / sqrt(1 - r^2), 4 * (1 - r^2)^2 / (row$ni - 1) / (1 - r^2)^3)
}

rebuilt <- function(row) {
  effect <- switch(row$way,
    interval = from_interval(row),
    error = c(row$value, (row$se / or(at(row, "divisor"), 1))^2),
    statistic = from_statistic(row),
    MD = , ROM = two_groups(row, row$way),
    SMD = smd(row),
    t = hedges(row$statistic * sqrt(1 / row$n1 + 1 / row$n2), row$n1_counted, row$n2_counted, row$variance),
    OR = , RR = , RD = events(row, row$way),
    MPOR = , MPRR = , MPRD = pairs(row, row$way),
    ZCOR = c(atanh(row$ri), 1 / (row$ni - 3)),
    correlation = from_correlation(row),
    "paired means" = paired_means(row))
  if (row$then_standardised == "yes") effect <- c(effect[1] * sqrt(3) / pi, effect[2] * 3 / pi^2)
  c(effect[1], effect[2] * or(at(row, "design_effect"), 1))
}

for (i in seq_len(nrow(effects))) {
  row <- effects[i, ]
  effect <- rebuilt(row)
  what <- paste0(row$study, ", ", row$result, " (line ", i + 1, " of effects.csv)")
  same(paste(what, "effect"), effect[1], row$yi, sqrt(row$vi))
  same(paste(what, "variance"), effect[2], row$vi, 0)
  # From here on as the plot shows it: turned round where lower is better here and higher elsewhere in it.
  effects$yi[i] <- if (row$turned == "yes") -effect[1] else effect[1]
  effects$vi[i] <- effect[2]
}

# ---- Summaries ----------------------------------------------------------------------------------------------------

# One estimate of several studies. method: REML, PM, DL, EE (common effect), MH (Mantel-Haenszel), Peto, MH-DL (random
# effects as RevMan has them for Mantel-Haenszel: DerSimonian and Laird with Q around that estimate).
# test: z, or knha (Hartung and Knapp); zero_tau2: what becomes of that where tau2 is 0.
pool <- function(d, method, test = "z", zero_tau2 = "hartung-knapp") {
  if (method %in% c("MH", "Peto")) return(pool_counts(d, method))
  typical <- mean(d$vi)
  control <- list(threshold = 1e-10 * typical, maxiter = 10000, tol = 1e-12 * typical, tau2.max = 100 * (var(d$yi) + typical))
  around <- if (method == "MH-DL") around_counts(d)
  fit_with <- function(test) if (is.null(around)) rma(yi, vi, data = d, method = method, test = test, slab = slab, control = control) else
    rma(yi, vi, data = d, method = "DL", tau2 = around$tau2, test = test, slab = slab)
  fit <- fit_with(test)
  if (test == "knha" && fit$tau2 <= 1e-8 * typical) {
    if (zero_tau2 == "normal") fit <- fit_with("z")
    if (zero_tau2 == "wider") fit <- fit_with("adhoc")
  }
  range <- if (method == "EE") list(pi.lb = NA, pi.ub = NA) else predict(fit)
  made <- list(fit = fit, estimate = c(coef(fit)), se = fit$se, lower = fit$ci.lb, upper = fit$ci.ub, p = fit$pval,
    prediction_lower = range$pi.lb, prediction_upper = range$pi.ub,
    tau2 = fit$tau2, i2 = fit$I2, q = fit$QE, df = fit$k - 1, p_of_q = fit$QEp, weights = weights(fit) / 100)
  if (!is.null(around)) made[c("i2", "q", "p_of_q")] <- around[c("i2", "q", "p_of_q")]
  made
}

# Heterogeneity around the estimate of Mantel and Haenszel, and the tau2 of DerSimonian and Laird that follows from it.
around_counts <- function(d) {
  common <- pool_counts(d, "MH")
  w <- 1 / d$vi
  list(tau2 = max(0, (common$q - common$df) / (sum(w) - sum(w^2) / sum(w))), i2 = common$i2, q = common$q, p_of_q = common$p_of_q)
}

# From the events as they were counted, without a correction of empty cells.
pool_counts <- function(d, method) {
  swap <- d$turned == "yes"
  first <- list(with = ifelse(swap, d$ci, d$ai), without = ifelse(swap, d$di, d$bi))
  second <- list(with = ifelse(swap, d$ai, d$ci), without = ifelse(swap, d$bi, d$di))
  measure <- toupper(d$metric[1])
  counts <- list(ai = first$with, bi = first$without, ci = second$with, di = second$without, slab = d$slab)
  fit <- if (method == "Peto") do.call(rma.peto, c(counts, list(add = c(0, 0), to = "none"))) else
    do.call(rma.mh, c(counts, list(measure = measure, add = c(0.5, 0), to = c("only0", "none"), correct = FALSE)))
  estimate <- c(coef(fit))
  # Cochran's Q of Mantel-Haenszel's summary: from the effects of the table, whichever way their empty cells were mended.
  q <- if (method == "Peto") fit$QE else sum((d$yi - estimate)^2 / d$vi)
  df <- nrow(d) - 1
  list(fit = fit, estimate = estimate, se = fit$se, lower = fit$ci.lb, upper = fit$ci.ub, p = fit$pval,
    prediction_lower = NA, prediction_upper = NA, tau2 = 0, i2 = max(0, 100 * (q - df) / q), q = q, df = df,
    p_of_q = pchisq(q, df, lower.tail = FALSE), weights = weights(fit) / 100)
}

NUMBERS <- c("estimate", "se", "lower", "upper", "p", "prediction_lower", "prediction_upper", "tau2", "i2", "q", "df", "p_of_q")
of_metafor <- NULL

# Compares a summary with ours, and keeps it for metafor.csv.
compare <- function(d, made, number, part = "") {
  ours <- summaries[summaries$plot == number & summaries$subgroup == part, ]
  if (nrow(ours) != 1) stop("Plot ", number, " ", part, ": summaries.csv has no summary of it.", call. = FALSE)
  what <- paste0("Plot ", number, " (", ours$title, ", ", ours$designs, if (part != "") paste0(", ", part), ")")
  for (name in NUMBERS) {
    size <- switch(name, estimate = , lower = , upper = , prediction_lower = , prediction_upper = ours$se, tau2 = mean(d$vi), se = 0, 1)
    same(paste(what, name), made[[name]], ours[[name]], size)
  }
  if (part == "") for (i in seq_len(nrow(d))) same(paste(what, "weight of", d$study[i]), made$weights[i], d$weight[i])
  of_metafor <<- rbind(of_metafor, data.frame(plot = number, subgroup = part, made[NUMBERS], row.names = NULL))
  invisible(made)
}

# The subgroups that have a summary of their own, by their names.
pool_parts <- function(d, number, ...) {
  names <- summaries$subgroup[summaries$plot == number & summaries$subgroup != ""]
  sapply(names, function(part) {
    own <- d[d$subgroup == part, ]
    compare(own, pool(own, ...), number, part)
  }, simplify = FALSE)
}

# Whether subgroups differ: their summaries with the usual standard error, of a single study its own effect.
compare_between <- function(d, number, method, not_said = "Not said") {
  ours <- summaries[summaries$plot == number & summaries$subgroup == "", ]
  if (is.na(ours$between_q)) return(invisible())
  parts <- lapply(setdiff(unique(d$subgroup), not_said), function(part) {
    own <- d[d$subgroup == part, ]
    if (nrow(own) == 1) return(c(own$yi, own$vi))
    made <- pool(own, method, "z")
    c(made$estimate, made$se^2)
  })
  test <- rma(sapply(parts, "[", 1), sapply(parts, "[", 2), method = "EE")
  what <- paste("Plot", number, "between subgroups:")
  same(paste(what, "Q"), test$QE, ours$between_q)
  same(paste(what, "df"), test$k - 1, ours$between_df)
  same(paste(what, "p"), test$QEp, ours$between_p)
}

# ---- Forest plots -------------------------------------------------------------------------------------------------

# A PDF for each plot: all effects of it, subgroups and their summaries, and the summary of all.
draw <- function(all, number, title, made = NULL, parts = list()) {
  transf <- switch(all$scale[1], log = exp, "fisher z" = transf.ztor, NULL)
  blocks <- if (length(parts) > 0) split(all, factor(all$subgroup, unique(all$subgroup))) else list(all)
  heights <- sapply(blocks, nrow) + (length(parts) > 0) * 3
  bottoms <- rev(cumsum(rev(heights))) - heights
  rows <- unlist(mapply(function(block, bottom) bottom + nrow(block):1 + (length(parts) > 0), blocks, bottoms, SIMPLIFY = FALSE))
  all <- do.call(rbind, blocks)
  share <- ifelse(is.na(at_all(all, "weight")), "", sprintf(" (%.1f%%)", 100 * at_all(all, "weight")))
  more <- function(text) ifelse(text %in% c("", "all"), "", paste0(", ", text))
  label <- paste0(all$slab, more(all$timepoint), more(all$population), share)
  top <- sum(heights) + 3
  file <- sprintf("forest-%02d.pdf", number)
  open <- if (capabilities("cairo")) cairo_pdf else pdf
  open(file, width = 10, height = 2.2 + 0.22 * top)
  par(mar = c(4, 1, 2, 1))
  common <- list(x = all$yi, vi = all$vi, slab = label, rows = rows, ylim = c(-1.5, top), header = c("Study (weight)", "Effect [95% CI]"), xlab = title)
  if (!is.null(transf)) common$atransf <- transf
  if (all$scale[1] == "log") common <- c(common, list(at = ticks_for(all), digits = list(2, 3L)))
  place <- do.call(forest, common)
  # What reaches beyond the axis is cut there, with an arrow; its numbers stand at the right.
  diamond <- function(made, row, name) {
    lower <- max(made$lower, place$alim[1])
    upper <- min(made$upper, place$alim[2])
    middle <- min(max(made$estimate, lower), upper)
    addpoly(x = middle, ci.lb = lower, ci.ub = upper, rows = row, mlab = name, annotate = FALSE)
    if (lower > made$lower) arrows(middle, row, place$alim[1], row, length = 0.08)
    if (upper < made$upper) arrows(middle, row, place$alim[2], row, length = 0.08)
    numbers <- c(made$estimate, made$lower, made$upper)
    if (!is.null(transf)) numbers <- transf(numbers)
    text(place$xlim[2], row, sprintf("%.2f [%.2f, %.2f]", numbers[1], numbers[2], numbers[3]), pos = 2)
  }
  for (i in seq_along(blocks)) if (length(parts) > 0) {
    name <- names(blocks)[i]
    text(place$xlim[1], bottoms[i] + nrow(blocks[[i]]) + 2, name, pos = 4, font = 2)
    if (!is.null(parts[[name]])) diamond(parts[[name]], bottoms[i] + 1, "Summary")
  }
  if (!is.null(made)) {
    abline(h = 0)
    diamond(made, -1, "All studies")
  }
  invisible(dev.off())
}
# Round ratios that reach as far as the intervals do, on the logarithm.
ticks_for <- function(all) {
  reach <- qnorm(0.975) * sqrt(all$vi)
  ticks <- log(c(0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100, 1000))
  first <- max(1, which(ticks <= min(all$yi - reach)))
  last <- min(length(ticks), which(ticks >= max(all$yi + reach)))
  ticks[min(first, 5):max(last, 7)]
}
at_all <- function(table, name) if (is.null(table[[name]])) rep(NA_real_, nrow(table)) else table[[name]]
`.trim();
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}
